import type { Json } from '../../model';
import { own } from '../../registry/own';
import { readAnswer } from '../../understand/read-answer';
import type { AgentContext } from './memory';
import type { AgentDetail } from './outcome';

/** What a model claims to have found out, read as strictly as a caller's own answers; or what is wrong, for the model. */
export function readDetails(
  ctx: AgentContext,
  details: readonly AgentDetail[],
  input: { [name: string]: Json },
): { ok: true; values: [string, Json][] } | { ok: false; problems: string[] } {
  const values: [string, Json][] = [];
  const problems: string[] = [];
  for (const { variable, kind, required } of details) {
    const given = own(input, variable) ?? null;
    if (given === null || given === '') {
      if (required) problems.push(`${variable} is missing: ask the caller for it.`);
      continue;
    }
    const value = readDetail(ctx, kind, given);
    if (value === null) problems.push(`${variable} must be ${WANTED[kind]}.`);
    else values.push([variable, value]);
  }
  return problems.length === 0 ? { ok: true, values } : { ok: false, problems };
}

const WANTED: Record<AgentDetail['kind'], string> = {
  text: 'a text',
  number: 'a number',
  date: 'a date such as 2026-11-24',
  time: 'a time such as 19:30',
  phone: 'a phone number such as +34911234567',
  yes_no: 'true or false',
};

const MOST_CHARACTERS = 500;

function readDetail(ctx: AgentContext, kind: AgentDetail['kind'], given: Json): Json {
  if (kind === 'yes_no' && typeof given === 'boolean') return given;
  if (kind === 'number' && typeof given === 'number') return Number.isFinite(given) ? given : null;
  if (typeof given !== 'string' && typeof given !== 'number') return null;
  const text = String(given).trim().slice(0, MOST_CHARACTERS);
  if (text === '') return null;
  if (kind === 'text') return text;
  if (kind === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(text)) return isDay(text) ? text : null;
  if (kind === 'time' && /^([01]\d|2[0-3]):[0-5]\d$/.test(text)) return text;
  if (kind === 'phone' && /^\+\d{7,15}$/.test(text)) return text;
  const { language, at, call } = ctx;
  const { timeZone, country } = call.hotel;
  return readAnswer({ kind }, text, { language, at, timeZone, country })?.value ?? null;
}

function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(text);
}
