import { matchesOf, nextOf, numberProperty, type StudioFlow, textProperty } from '../graph';
import type { StudioState } from '../schema';
import { pathsIn } from '../template/references';
import { settingsOf } from '../variables';
import { countingOf } from './counting';

/** The way from a failed try back to its question: said, counted, and looked at whether it was the last. */
export interface RetryChain {
  gather: string;
  /** Says before the counter is looked at: heard after the last try too. */
  before: string[];
  /** The counter that is looked at. */
  variable: string;
  split: string;
  /** Says on the way back. */
  back: string[];
  /** Every widget of it. */
  states: string[];
  /** Variables counted up before the counter is looked at, and on the way back. */
  counts: { before: Count[]; back: Count[] };
  /** Where a call goes by the counter's value: back to the question, or on. */
  decide(value: number | null): { back: true } | { back: false; to: string | null; event: string };
}

interface Count {
  variable: string;
  by: number;
  first: number;
}

interface Walk {
  says: string[];
  counts: Count[];
  states: string[];
  /** The widget behind it; null: the call ends. */
  to: string | null;
}

const LONGEST = 12;

/** Finds the chain that begins at a widget; null: there is none that leads back to the question. */
export function retryChain(flow: StudioFlow, gather: string, from: string | null): RetryChain | null {
  const before = walk(flow, gather, from);
  const split = before?.to ? flow.states.get(before.to) : undefined;
  if (!before || split?.type !== 'split-based-on') return null;
  const variable = variableOf(split);
  if (variable === null) return null;
  const tests = matchesOf(split).map(({ next, conditions }) => ({ next: next || null, test: testOf(conditions?.[0]) }));
  if (matchesOf(split).some(({ conditions }) => conditions?.length !== 1)) return null;
  if (tests.some(({ test }) => test === null)) return null;

  const targets = [...new Set([...tests.map(({ next }) => next), nextOf(split, 'noMatch')])];
  const walks = targets.map((to) => ({ to, back: walk(flow, gather, to) }));
  const backs = walks.filter(({ back }) => back?.to === gather);
  if (backs.length !== 1) return null;
  const { to: backTo, back } = backs[0]!;
  return {
    gather,
    before: before.says,
    variable,
    split: split.name,
    back: back!.says,
    states: [...before.states, split.name, ...back!.states],
    counts: { before: before.counts, back: back!.counts },
    decide(value) {
      const match = tests.find(({ test }) => test!(value));
      const to = match ? match.next : nextOf(split, 'noMatch');
      return to === backTo ? { back: true } : { back: false, to, event: match ? 'match' : 'noMatch' };
    },
  };
}

/** Through what only says and counts, up to the question or anything else. */
function walk(flow: StudioFlow, gather: string, from: string | null): Walk | null {
  const found: Walk = { says: [], counts: [], states: [], to: from };
  while (found.to !== null && found.to !== gather && found.states.length < LONGEST) {
    const state = flow.states.get(found.to)!;
    if (found.states.includes(state.name)) return null;
    if (state.type === 'say-play' && plainSay(state)) {
      found.says.push(state.name);
      found.states.push(state.name);
      found.to = nextOf(state, 'audioComplete');
      continue;
    }
    const counts = state.type === 'set-variables' ? countsOf(state) : null;
    if (counts === null) return found;
    found.counts.push(...counts);
    found.states.push(state.name);
    found.to = nextOf(state, 'next');
  }
  return found;
}

/** Said once, by a voice. */
const plainSay = (state: StudioState) =>
  textProperty(state, 'play') === '' && (numberProperty(state, 'loop') ?? 1) === 1;

function countsOf(state: StudioState): Count[] | null {
  const counts: Count[] = [];
  for (const setting of settingsOf(state)) {
    const counting = countingOf(setting);
    if (counting?.kind !== 'add') return null;
    counts.push({ variable: setting.key, by: counting.by, first: counting.first });
  }
  return counts.length > 0 ? counts : null;
}

/** A value as it is, filters that change no number left aside: `| plus: 1` behind it would be another number. */
const PLAIN = /^\s*\{\{-?[^{}|]*(?:\|\s*(?:plus:\s*0|minus:\s*0|times:\s*1|strip|round|floor|ceil)\s*)*-?\}\}\s*$/;

/** The one variable a split looks at; null: it looks at something else, or at several things. */
function variableOf(split: StudioState): string | null {
  const sources = [
    textProperty(split, 'input'),
    ...matchesOf(split).flatMap(({ conditions }) => conditions?.flatMap(({ arguments: given }) => given ?? []) ?? []),
  ];
  const paths = sources
    .filter((source) => source !== '')
    .map((source) => {
      const [path, ...more] = PLAIN.test(source) ? pathsIn(source) : [];
      return more.length === 0 && path?.[0] === 'flow' && path[1] === 'variables' && path.length === 3
        ? path[2]!
        : null;
    });
  const [first] = paths;
  return first != null && paths.every((path) => path === first) ? first : null;
}

type Test = (value: number | null) => boolean;

/** A comparison with fixed numbers; null: another one. */
function testOf(condition: { type: string; value?: string | null } | undefined): Test | null {
  if (condition?.type === 'is_blank') return (value) => value === null;
  if (condition?.type === 'is_not_blank') return (value) => value !== null;
  const given = (condition?.value ?? '').split(',').map((part) => part.trim());
  const numbers = given.map(Number);
  if (!condition || given.some((part) => part === '') || numbers.some((number) => !Number.isFinite(number)))
    return null;
  const [first] = numbers as [number];
  switch (condition.type) {
    case 'equal_to':
      return (value) => value === first;
    case 'not_equal_to':
      return (value) => value !== first;
    case 'matches_any_of':
      return (value) => value !== null && numbers.includes(value);
    case 'does_not_match_any_of':
      return (value) => value === null || !numbers.includes(value);
    case 'less_than':
      return (value) => value !== null && value < first;
    case 'greater_than':
      return (value) => value !== null && value > first;
    default:
      return null;
  }
}
