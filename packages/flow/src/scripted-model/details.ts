import type { ActionField, ConversationEntry, EffectOf, Expectation, Json, ModelAction } from '../model';
import { readAnswer } from '../understand/read-answer';
import { sentencesIn } from './sentences';

type Request = Pick<EffectOf<'converse'>, 'entries' | 'language' | 'clock'>;

const EXPECTED: Partial<Record<ActionField['kind'], Expectation>> = {
  number: { kind: 'number' },
  date: { kind: 'date' },
  time: { kind: 'time' },
  phone: { kind: 'phone' },
  yes_no: { kind: 'yes_no' },
};

/** How the scripted model asks for a detail: the label a tool's field has, before its help. */
export function questionFor({ help }: ActionField, language: string): string {
  const detail = help
    .split(':')[0]!
    .trim()
    .replace(/[.?]+$/, '');
  return sentencesIn(language).whichDetail.replace('{detail}', () => detail);
}

/** What the caller has answered to our own questions since the topic came up, by field. */
export function answered(action: ModelAction, since: readonly ConversationEntry[], request: Request) {
  const found: { [name: string]: Json } = {};
  for (const field of action.fields) {
    const question = questionFor(field, request.language);
    const asked = since.findLastIndex(({ by }, at) => {
      const entry = since[at]!;
      return by === 'agent' && entry.by === 'agent' && entry.text.endsWith(question);
    });
    const answer = asked < 0 ? undefined : since[asked + 1];
    if (answer?.by !== 'caller') continue;
    const value = readDetail(field, answer.text, request);
    if (value !== null) found[field.name] = value;
  }
  return found;
}

function readDetail({ kind, choices }: ActionField, said: string, { language, clock }: Request): Json {
  const expect = EXPECTED[kind];
  if (expect !== undefined) return readAnswer(expect, said, { language, ...clock })?.value ?? null;
  if (choices !== undefined)
    return choices.find((choice) => choice.toLowerCase() === said.trim().toLowerCase()) ?? null;
  return said;
}
