import type { CallEvent, CallEventOf } from '@innline/shared';
import { languageName } from '@innline/shared';
import { endWords, plain } from './words';

export interface TimelineEntry {
  seq: number;
  /** Milliseconds since the call began. */
  atMs: number;
  kind: 'step' | 'said' | 'key' | 'choice' | 'tool' | 'transfer' | 'trouble' | 'mark';
  title: string;
  detail: string | null;
}

/** The journal as sentences, in order. Partial words and latencies are left out: they have places of their own. */
export function timelineOf(events: CallEvent[]): TimelineEntry[] {
  const start = events[0]?.at ?? 0;
  return events.flatMap((event) => {
    const entry = entryOf(event);
    return entry ? [{ seq: event.seq, atMs: event.at - start, ...entry }] : [];
  });
}

type Entry = Pick<TimelineEntry, 'kind' | 'title' | 'detail'>;
const entry = (kind: TimelineEntry['kind'], title: string, detail: string | null = null): Entry => ({
  kind,
  title,
  detail,
});

function entryOf(event: CallEvent): Entry | null {
  switch (event.type) {
    case 'call.started':
      return entry('mark', 'Call came in', event.lineName ?? event.flowName);
    case 'call.answered':
      return entry('mark', 'Answered');
    case 'call.ended':
      return entry('mark', `Ended: ${endWords({ status: 'ended', endReason: event.reason }).label}`, event.outcome);
    case 'node.entered':
      return entry('step', event.name, event.fromPort ? `by “${plain(event.fromPort)}”` : null);
    case 'transcript.final':
      return entry('said', plain(event.speaker), event.text);
    case 'digit':
      return entry('key', `Pressed ${event.digit}`, `by ${event.source}`);
    case 'choice.made':
      return entry('choice', `Chose ${plain(event.port)}`, choiceDetail(event.by, event.said, event.confidence));
    case 'answer.stored':
      return entry('choice', `Answer ${plain(event.name)}`, event.text);
    case 'variable.set':
      return entry('choice', `${plain(event.name)} set`, valueWords(event.value));
    case 'language.set':
      return entry('mark', `Language: ${languageName(event.language)}`);
    case 'try.failed':
      return entry('trouble', TRY[event.why], event.said ? `heard “${event.said}”` : `try ${event.tries}`);
    case 'tool.finished':
      return entry('tool', `${plain(event.tool)}: ${plain(event.outcome)}`, `${event.ms} ms`);
    case 'model.finished':
      return entry(event.outcome === 'failed' ? 'trouble' : 'tool', modelWords(event), modelDetail(event));
    case 'model.refused':
      return entry(
        'trouble',
        'The model was refused',
        `${plain(event.why)}${event.name ? `: ${plain(event.name)}` : ''}`,
      );
    case 'transfer.ringing':
      return entry('transfer', ringingWords(event), event.briefing);
    case 'transfer.answered':
      return entry('transfer', `${event.memberName ?? 'Somebody'} answered`);
    case 'transfer.ended':
      return entry('transfer', `Transfer: ${plain(event.outcome)}`, event.why && WHY[event.why]);
    case 'floor.changed':
      return entry('transfer', floorWords(event.holder, event.memberName));
    case 'whisper.changed':
      return entry('transfer', `${event.memberName} ${event.on ? 'whispers to the colleague' : 'stops whispering'}`);
    case 'voicemail.recorded':
      return entry('mark', 'Message recorded', `${Math.round(event.durationMs / 1000)} s`);
    case 'note.recorded':
      return entry('mark', 'Voice note recorded', `${Math.round(event.durationMs / 1000)} s`);
    case 'command':
      // told by what came of them
      if (event.command === 'whisper_begin' || event.command === 'whisper_end') return null;
      return entry('mark', `${event.actorName ?? 'Somebody'}: ${plain(event.command)}`, event.text);
    case 'fault':
      return entry('trouble', event.message, event.code);
    default:
      return null;
  }
}

const valueWords = (value: unknown) =>
  typeof value === 'string' ? value : value === null ? 'empty' : JSON.stringify(value);

function modelWords({ outcome, provider }: CallEventOf<'model.finished'>): string {
  if (outcome === 'failed') return 'No model answered';
  return provider === 'scripted' ? 'Answered by fixed rules' : 'Answered by the model';
}

function modelDetail({ provider, model, ms, fallbacks }: CallEventOf<'model.finished'>): string {
  const who = provider === 'scripted' || model === null ? '' : `${model}, `;
  return `${who}${ms} ms${fallbacks > 0 ? `, after ${fallbacks} did not answer` : ''}`;
}

function floorWords(holder: CallEventOf<'floor.changed'>['holder'], memberName: string | null): string {
  const member = memberName ?? 'A colleague';
  if (holder === 'flow') return 'With the flow again';
  return holder === 'hold' ? `${member} put the caller on hold` : `${member} speaks with the caller`;
}

const WHY = {
  closed: 'closed at this hour',
  nobody_there: 'nobody was at a desk',
  no_carrier: 'no carrier is connected',
  not_accepted: 'answered, but nobody took the call by key 1',
  handed_over: 'handed over, the call went on without us',
  hand_over_refused: 'the carrier would not hand the call over',
} as const;

function ringingWords({ to, target, userIds, departmentId }: CallEventOf<'transfer.ringing'>): string {
  if (target === 'number' && departmentId) return `Ringing the telephone of ${to}`;
  return userIds?.length === 0 && target === 'desks' ? `${to}: no desk to ring` : `Ringing ${to}`;
}

function choiceDetail(by: string, said: string | null, confidence: number | null): string {
  if (by === 'digit') return 'by key';
  const sure = confidence === null ? '' : `, ${Math.round(confidence * 100)} % sure`;
  return said ? `said “${said}”${sure}` : `by voice${sure}`;
}

const TRY = {
  no_input: 'Nothing was heard',
  no_match: 'Not one of the options',
  not_understood: 'Not understood',
  invalid: 'Not a possible answer',
} as const;
