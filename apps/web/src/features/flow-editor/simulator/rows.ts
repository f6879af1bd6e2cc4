import type { Happening } from '@innline/flow';
import { toolOf } from '@innline/flow';
import { languageName } from '@innline/shared';

/** A line of what somebody who follows a call reads. */
export type Row = { key: string; node: string | null } & (
  | { kind: 'hotel'; text: string; unheard: string; language: string }
  | { kind: 'caller'; text: string; note: string | null }
  | { kind: 'note'; text: string; tone: 'plain' | 'bad' }
);

type Asked = Extract<Happening, { type: 'asked' }>['effect'];

const TRANSFERS: Record<string, string> = {
  completed: 'they talked',
  no_answer: 'nobody answers',
  busy: 'the line is busy',
  declined: 'declined',
  failed: 'did not work',
};

function doing(effect: Asked): string {
  if (effect.kind === 'tool') return toolOf(effect.tool)?.label ?? effect.tool;
  return effect.kind === 'transfer' ? 'Transfer' : 'Message';
}

function outcomeWords(effect: Asked, outcome: string): string {
  if (effect.kind === 'transfer') return TRANSFERS[outcome] ?? outcome;
  if (effect.kind === 'record_message') return outcome === 'recorded' ? 'recorded' : 'nothing was said';
  if (outcome === 'success') return 'done';
  const own = toolOf(effect.tool)?.outcomes.find(({ id }) => id === outcome);
  return own ? own.label.toLowerCase() : 'did not work';
}

export const ENDS: Record<string, string> = {
  completed: 'The flow said goodbye.',
  caller_left: 'The caller hung up.',
  transferred: 'The caller was put through.',
  operator: 'A member of staff ended it.',
  limit: 'It reached a limit of the flow.',
  fault: 'Something in the flow broke.',
  abandoned: 'It was given up.',
};

type Line = Row extends infer R ? (R extends Row ? Omit<R, 'key' | 'node'> : never) : never;

function lineOf(one: Happening): Line | null {
  switch (one.type) {
    case 'said': {
      const { text, heard, language } = one;
      return { kind: 'hotel', text: heard, unheard: text.slice(heard.length), language };
    }
    case 'heard':
      return { kind: 'caller', text: one.text || '…', note: one.ignored ? 'Nobody was listening.' : null };
    case 'pressed':
      return { kind: 'caller', text: `Pressed ${one.digit}`, note: one.ignored ? 'It did nothing.' : null };
    case 'silent':
      return { kind: 'note', tone: 'plain', text: 'The caller says nothing.' };
    case 'left':
      return { kind: 'note', tone: 'plain', text: 'The caller hangs up.' };
    case 'asked':
      return one.effect.kind === 'transfer' ? { kind: 'note', tone: 'plain', text: 'Ringing…' } : null;
    case 'answered':
      return {
        kind: 'note',
        tone: one.outcome === 'failure' ? 'bad' : 'plain',
        text: `${doing(one.effect)}: ${outcomeWords(one.effect, one.outcome)}`,
      };
    case 'failed':
      return { kind: 'note', tone: 'bad', text: `${doing(one.effect)}: did not work (${one.code})` };
    case 'cancelled':
      return { kind: 'note', tone: 'bad', text: `${doing(one.effect)}: no answer in time, given up` };
    case 'ended':
      return { kind: 'note', tone: one.reason === 'fault' ? 'bad' : 'plain', text: endWords(one.reason) };
    case 'noted':
      return notedLine(one.entry);
  }
}

export const endWords = (reason: string): string => `The call is over. ${ENDS[reason] ?? ''}`.trim();

function notedLine(entry: Extract<Happening, { type: 'noted' }>['entry']): Line | null {
  const note = (text: string, tone: 'plain' | 'bad' = 'plain'): Line => ({ kind: 'note', tone, text });
  switch (entry.type) {
    case 'answer.stored':
      return note(`Understood: ${entry.sensitive ? '***' : String(entry.value)}`);
    case 'try.failed':
      return entry.why === 'no_input' ? null : note(`Not understood, try ${entry.tries}`);
    case 'language.set':
      return note(`Goes on in ${languageName(entry.language)}`);
    case 'fault':
      return note(entry.message, 'bad');
    default:
      return null;
  }
}

/** A call's story in rows; keys pressed one after the other share one. */
export function rowsOf(happenings: readonly Happening[]): Row[] {
  const rows: Row[] = [];
  happenings.forEach((one, index) => {
    const line = lineOf(one);
    if (line === null) return;
    const last = rows.at(-1);
    const before = happenings[index - 1];
    const joins = one.type === 'pressed' && before?.type === 'pressed' && last?.kind === 'caller';
    if (joins) rows[rows.length - 1] = { ...last, text: `${last.text}${one.digit}` };
    else rows.push({ ...line, key: `${index}`, node: one.node } as Row);
  });
  return rows;
}
