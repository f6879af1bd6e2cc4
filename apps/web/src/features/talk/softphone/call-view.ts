import type { CallEvent } from '@innline/shared';

export interface Line {
  segment: string;
  speaker: 'caller' | 'hotel' | 'staff';
  text: string;
  final: boolean;
}

/** What a page knows of one call from its events. Desk, talk and the call's page fold the same events the same way. */
export interface CallView {
  lines: Line[];
  node: { id: string; name: string; type: string } | null;
  /** Ids of nodes visited, in order, and of edges travelled. */
  path: { node: string; viaEdge: string | null; at: number }[];
  values: { name: string; value: string }[];
  digits: string;
  notices: { seq: number; text: string; tone: 'plain' | 'bad' }[];
  ended: { reason: string; outcome: string | null } | null;
  lastSeq: number;
}

export const EMPTY_CALL_VIEW: CallView = {
  lines: [],
  node: null,
  path: [],
  values: [],
  digits: '',
  notices: [],
  ended: null,
  lastSeq: -1,
};

const MAX_LINES = 400;

/** Folds one event in. Pure; a repeated event (same or lower seq) changes nothing. */
export function foldCallEvent(view: CallView, event: CallEvent): CallView {
  if (event.seq <= view.lastSeq) return view;
  const next = { ...view, lastSeq: event.seq };
  switch (event.type) {
    case 'transcript.partial':
    case 'transcript.final': {
      const line: Line = {
        segment: event.segment,
        speaker: event.speaker,
        text: event.text,
        final: event.type === 'transcript.final',
      };
      next.lines = withLine(view.lines, line);
      return next;
    }
    case 'prompt.started':
      // what the hotel says is read while it is spoken; what was heard of it takes its place at the end
      next.lines = withLine(view.lines, { segment: event.effect, speaker: 'hotel', text: event.text, final: false });
      return next;
    case 'prompt.finished':
      if (event.heardMs === 0) next.lines = view.lines.filter(({ segment }) => segment !== event.effect);
      return next;
    case 'node.entered':
      next.node = { id: event.node, name: event.name, type: event.nodeType };
      next.path = [...view.path, { node: event.node, viaEdge: event.viaEdge, at: event.at }];
      return next;
    case 'digit':
      next.digits = (view.digits + event.digit).slice(-24);
      return next;
    case 'answer.stored':
      next.values = remember(view.values, event.name, event.text);
      return next;
    case 'variable.set':
      next.values = remember(view.values, event.name, show(event.value));
      return next;
    case 'call.ended':
      next.ended = { reason: event.reason, outcome: event.outcome };
      return next;
    default: {
      const notice = noticeOf(event);
      if (notice) next.notices = [...view.notices, { seq: event.seq, ...notice }].slice(-50);
      return next;
    }
  }
}

function withLine(lines: readonly Line[], line: Line): Line[] {
  const index = lines.findLastIndex(({ segment }) => segment === line.segment);
  return index < 0 ? [...lines, line].slice(-MAX_LINES) : lines.with(index, line);
}

function remember(values: CallView['values'], name: string, value: string): CallView['values'] {
  return [...values.filter((v) => v.name !== name), { name, value }];
}

function show(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function noticeOf(event: CallEvent): { text: string; tone: 'plain' | 'bad' } | null {
  switch (event.type) {
    case 'try.failed':
      return { text: TRY_FAILED[event.why], tone: 'plain' };
    case 'tool.started':
      return { text: `Running ${event.tool.replaceAll('_', ' ')}`, tone: 'plain' };
    case 'tool.finished':
      return {
        text: `${event.tool.replaceAll('_', ' ')}: ${event.outcome.replaceAll('_', ' ')} (${event.ms} ms)`,
        tone: event.outcome === 'failure' ? 'bad' : 'plain',
      };
    case 'transfer.ringing':
      return { text: `Ringing ${event.to}`, tone: 'plain' };
    case 'transfer.answered':
      return { text: `${event.memberName ?? 'Somebody'} answered`, tone: 'plain' };
    case 'transfer.ended':
      return { text: `Transfer: ${event.outcome.replaceAll('_', ' ')}`, tone: 'plain' };
    case 'floor.changed':
      return { text: FLOOR[event.holder](event.memberName ?? 'A colleague'), tone: 'plain' };
    case 'language.set':
      return { text: `Language: ${event.language}`, tone: 'plain' };
    case 'whisper.changed':
      return {
        text: `${event.memberName} ${event.on ? 'whispers to the colleague' : 'has stopped whispering'}`,
        tone: 'plain',
      };
    case 'fault':
      // whoever ordered what could not be done is told by a message of their own; nobody else did anything wrong
      return event.userId === undefined ? { text: event.message, tone: 'bad' } : null;
    default:
      return null;
  }
}

const FLOOR = {
  flow: () => 'With the flow again',
  member: (name: string) => `${name} speaks with the caller`,
  hold: (name: string) => `${name} put the caller on hold`,
} as const;

const TRY_FAILED = {
  no_input: 'Nothing heard',
  no_match: 'Not one of the options',
  not_understood: 'Not understood',
  invalid: 'Not a possible answer',
} as const;
