import { matchesOf, nextOf, numberProperty, type StudioFlow, textProperty } from '../graph';
import type { Reason } from '../report/report';
import type { StudioCondition, StudioState } from '../schema';
import { regexMeaning } from '../split/regex-words';
import type { Reference } from '../template/references';
import { pieces, tokens } from '../template/scan';

export interface PlannedOption {
  label: string;
  digit: string | null;
  phrases: string[];
  /** The split and the number of its match that leads on. */
  split: string;
  to: string | null;
}

/** A question whose answer is looked at by the split right behind it: together they are a menu. */
export interface MenuPlan {
  gather: string;
  /** The splits that become part of it. */
  splits: string[];
  options: PlannedOption[];
  /** What differs for callers; remarks tell what does not. */
  differences: Reason[];
  remarks: Reason[];
}

type Heard = 'keys' | 'speech';

const MOST_OPTIONS = 12;
const HARMLESS = new Set(['downcase', 'upcase', 'strip', 'lstrip', 'rstrip', 'squish']);
const GENERATED = /^(if value|match|no ?match|condition)\b/i;

/** Null: what is asked is more than a choice, or its answer is wanted elsewhere too. */
export function menuPlan(flow: StudioFlow, gather: StudioState, readers: readonly Reference[]): MenuPlan | null {
  const [keys, speech] = [nextOf(gather, 'keypress'), nextOf(gather, 'speech')];
  const own = (name: string | null): StudioState | null => {
    const state = name === null ? undefined : flow.states.get(name);
    const before = name === null ? undefined : flow.before.get(name);
    return state?.type === 'split-based-on' && before?.size === 1 && before.has(gather.name) ? state : null;
  };
  const [byKeys, bySpeech] = [own(keys), own(speech)];
  const first = byKeys ?? bySpeech;
  if (!first || (keys !== null && !byKeys)) return null;
  const noMatch = nextOf(first, 'noMatch');
  // speech may lead to the same split, to one of its own that gives up alike, to nothing, or to where the split gives up
  if (speech !== null && bySpeech === null && speech !== noMatch) return null;
  if (bySpeech && bySpeech !== first && nextOf(bySpeech, 'noMatch') !== noMatch) return null;
  const splits = [...new Set([byKeys, bySpeech].filter((split) => split !== null))];
  const names = new Set(splits.map(({ name }) => name));
  if (readers.some(({ state }) => !names.has(state))) return null;

  const plan: MenuPlan = { gather: gather.name, splits: [...names], options: [], differences: [], remarks: [] };
  for (const split of splits) {
    const heard: Heard[] = [
      ...(split === byKeys ? ['keys' as const] : []),
      ...(split === bySpeech ? ['speech' as const] : []),
    ];
    if (!takeMatches(plan, gather, split, heard)) return null;
  }
  if (plan.options.length === 0 || plan.options.length > MOST_OPTIONS) return null;
  tellDifferences(plan, gather, { keys: byKeys !== null, speech: speech !== null });
  return plan;
}

function takeMatches(plan: MenuPlan, gather: StudioState, split: StudioState, heard: readonly Heard[]): boolean {
  const finish = textProperty(gather, 'finish_on_key') || '#';
  for (const { next, conditions } of matchesOf(split)) {
    const [condition, ...more] = conditions ?? [];
    if (!condition || more.length > 0) return false;
    const source = condition.arguments?.[0] ?? textProperty(split, 'input');
    const looks = whatIsLookedAt(source, gather.name)?.filter((kind) => heard.includes(kind));
    const values = valuesOf(condition, looks ?? []);
    if (!looks || looks.length === 0 || values === null) return false;
    const digits = looks.includes('keys') ? values.filter((value) => /^[0-9*#]$/.test(value)) : [];
    // a choice of several keys is more than a menu
    if (looks.includes('keys') && values.some((value) => /^[0-9*#]{2,}$/.test(value))) return false;
    const phrases = looks.includes('speech') ? values.filter((value) => value.length <= 80) : [];
    const usable = digits.filter((digit) => digit !== finish && !plan.options.some((option) => option.digit === digit));
    if (usable.length < digits.length) {
      const text = `A case of “${split.name}” can never fit: its key ends the entry, or an earlier case has it. It is left out.`;
      plan.remarks.push({ code: 'never_fits', text });
    }
    const label = labelOf(condition, phrases, usable);
    addOptions(plan, { label, phrases, digits: usable, split: split.name, to: next || null });
  }
  return true;
}

function addOptions(
  plan: MenuPlan,
  { digits, phrases, ...rest }: Omit<PlannedOption, 'digit'> & { digits: string[] },
): void {
  const wordless = plan.options.find(({ to, phrases: known }) => to === rest.to && to !== null && known.length === 0);
  if (digits.length === 0 && wordless && phrases.length > 0) {
    wordless.phrases.push(...phrases);
    return;
  }
  digits.forEach((digit, index) => {
    plan.options.push({ ...rest, digit, phrases: index === 0 ? phrases : [] });
  });
  if (digits.length === 0 && phrases.length > 0) plan.options.push({ ...rest, digit: null, phrases });
}

/** What a split looks at of a gather: its keys, its words, or both one after the other. Null: something else. */
export function whatIsLookedAt(source: string, gather: string): Heard[] | null {
  const found = pieces(source.trim()).map(({ kind, text }): Heard | null | 'space' => {
    if (kind === 'text') return text.trim() === '' ? 'space' : null;
    const [path, ...others] = tokens(text).filter((token) => token.text.trim() !== '');
    const [root, widget, what, ...more] = path?.segments ?? [];
    const plain = others.every(({ kind, text }) => text === '|' || (kind === 'filter' && HARMLESS.has(text)));
    if (kind !== 'output' || root !== 'widgets' || widget !== gather || more.length > 0 || !plain) return null;
    return what === 'Digits' ? 'keys' : what === 'SpeechResult' ? 'speech' : null;
  });
  const heard = found.filter((kind) => kind !== 'space');
  return heard.length > 0 && heard.every((kind) => kind !== null) ? [...new Set(heard)] : null;
}

/** The answers a condition fits; null: not a list. */
function valuesOf({ type, value }: StudioCondition, looks: readonly Heard[]): string[] | null {
  const given = (value ?? '').trim();
  if (given === '' || given.includes('{')) return null;
  switch (type) {
    case 'equal_to':
      return [given];
    case 'matches_any_of':
      return given
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== '');
    case 'contains':
      return looks.includes('speech') && !looks.includes('keys') ? [given] : null;
    case 'regex': {
      const meaning = regexMeaning(given);
      if (meaning?.kind === 'contains') return looks.includes('keys') ? null : [meaning.text];
      return meaning?.kind === 'words' ? meaning.words : null;
    }
    default:
      return null;
  }
}

function labelOf({ friendly_name }: StudioCondition, phrases: readonly string[], digits: readonly string[]): string {
  const given = (friendly_name ?? '').replace(/\s+/g, ' ').trim();
  if (given !== '' && !GENERATED.test(given) && /\p{L}/u.test(given)) return given.slice(0, 60);
  return (phrases.find((phrase) => /\p{L}/u.test(phrase)) ?? `Key ${digits[0] ?? phrases[0] ?? ''}`)
    .trim()
    .slice(0, 60);
}

function tellDifferences(plan: MenuPlan, gather: StudioState, wired: { keys: boolean; speech: boolean }): void {
  const { differences, remarks, options } = plan;
  const hasDigits = options.some(({ digit }) => digit !== null);
  const hasPhrases = options.some(({ phrases }) => phrases.length > 0);
  const one = numberProperty(gather, 'number_of_digits') === 1 && textProperty(gather, 'stop_gather') !== 'false';
  const timeout = numberProperty(gather, 'timeout') ?? 5;
  if (wired.keys && !one) {
    const text = `Studio waits ${timeout} seconds, or for the key that ends the entry, before it looks at a key. Here the first key chooses at once.`;
    differences.push({ code: 'first_key', text });
  }
  if (hasPhrases) {
    const text =
      'Studio compares what was said letter by letter. Here the words are understood within a sentence too, and when they were heard badly.';
    differences.push({ code: 'words', text });
  } else if (hasDigits && options.some(({ label }) => !label.startsWith('Key '))) {
    remarks.push({ code: 'names_said', text: 'Callers may also say the name of a choice.' });
  }
  if (!wired.speech) {
    const text =
      'Studio ends the call of whoever speaks here: “speech” leads nowhere. Here words that are no choice count as an answer that does not fit.';
    differences.push({ code: 'speech_ended_the_call', text });
  }
  if (!wired.keys) {
    const text =
      'Studio ends the call of whoever presses a key here: “keypress” leads nowhere. Here a key counts as an answer that does not fit.';
    differences.push({ code: 'keys_ended_the_call', text });
  }
}
