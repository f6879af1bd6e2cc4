import type { MenuPlan } from '../gather/menu-plan';
import { nextOf, reachableFrom, type StudioFlow } from '../graph';
import type { Languages } from '../language';
import type { CounterReport } from '../report/report';
import type { StudioState } from '../schema';
import type { Reference } from '../template/references';
import type { settingsByKey } from '../variables';
import { type RetryChain, retryChain } from './chain';
import { countingOf } from './counting';

/** A retry counter that becomes the question's own number of tries. */
export interface Fold {
  gather: string;
  tries: number;
  variable: string;
  /** Say widgets heard before the question is asked again, in their order. */
  again: string[];
  /** Say widgets heard once more after the last try. */
  before: string[];
  exit: { to: string | null; split: string; event: string };
  /** Widgets that are no longer needed. */
  absorbed: string[];
}

/** More tries than these no question has. */
const MOST_TRIES = 6;
const ROUNDS = 60;

interface Around {
  flow: StudioFlow;
  start: string;
  languages: Languages;
  settings: ReturnType<typeof settingsByKey>;
  variableReaders: ReadonlyMap<string, readonly Reference[]>;
}

/** Looks at how a question is asked again. Gives the fold where there is one, and what is to be told of the counter. */
export function foldOf(
  around: Around,
  gather: StudioState,
  menu: MenuPlan | null,
): { fold: Fold | null; report: CounterReport | null } {
  const { flow } = around;
  const silent = nextOf(gather, 'timeout');
  const chain = retryChain(flow, gather.name, silent);
  const split = menu ? flow.states.get(menu.splits[0]!)! : null;
  const unclear = split ? nextOf(split, 'noMatch') : null;
  const other = chain ?? (split ? retryChain(flow, gather.name, unclear) : behindAnySplit(flow, gather));
  if (!other) return { fold: null, report: null };
  const tell = (outcome: CounterReport['outcome'], text: string) => ({
    fold: null,
    report: { variable: other.variable, widget: gather.name, outcome, text },
  });
  const played = tries(around, other);
  if (played === null) return tell('never_fires', whyNever(other, 'Callers are asked again for ever'));
  if (!countedBy(other).includes(other.variable)) {
    return tell('never_fires', whyNever(other, 'It always decides alike, whatever the caller has tried'));
  }
  const keep = (why: string) =>
    tell('kept', `“${other.variable}” counts the tries of “${gather.name}”. It is drawn as it was: ${why}.`);
  if (!chain) return keep('callers who say nothing are not counted by it');
  if (menu && unclear !== silent) return keep('silence and a wrong answer take different ways');
  const why = whyNot(around, chain, menu, played.count);
  if (why !== null) return keep(why);
  const text = `“${chain.variable}” counted the tries of “${gather.name}”. The question counts them itself now: it is asked ${played.count} times.`;
  const fold: Fold = {
    gather: gather.name,
    tries: played.count,
    variable: chain.variable,
    again: [...chain.before, ...chain.back],
    before: chain.before,
    exit: { to: played.to, split: chain.split, event: played.event },
    absorbed: chain.states.filter((name) => !chain.before.includes(name)),
  };
  return { fold, report: { variable: chain.variable, widget: gather.name, outcome: 'folded', text } };
}

/** A question whose answer goes to a split that is no menu may still be asked again by a counter behind it. */
function behindAnySplit(flow: StudioFlow, gather: StudioState): RetryChain | null {
  for (const { next } of gather.transitions) {
    const split = next ? flow.states.get(next) : undefined;
    const found = split?.type === 'split-based-on' ? retryChain(flow, gather.name, nextOf(split, 'noMatch')) : null;
    if (found) return found;
  }
  return null;
}

/** How often the question is asked until the counter ends it; null: it never does. */
function tries({ settings }: Around, chain: RetryChain): { count: number; to: string | null; event: string } | null {
  let value = initial(settings, chain);
  const count = (counts: RetryChain['counts']['before']) => {
    for (const { variable, by, first } of counts) {
      if (variable === chain.variable) value = value === null ? first : value + by;
    }
  };
  for (let asked = 1; asked <= ROUNDS; asked++) {
    count(chain.counts.before);
    const decision = chain.decide(value);
    if (!decision.back) return { count: asked, to: decision.to, event: decision.event };
    count(chain.counts.back);
  }
  return null;
}

/** What the counter begins at: what is set outside of the chain, else nothing. */
function initial(settings: Around['settings'], { variable, states }: RetryChain): number | null {
  const outside = (settings.get(variable) ?? []).filter(({ state }) => !states.includes(state));
  const first = outside.map(({ setting }) => countingOf(setting)).find((counting) => counting?.kind === 'set');
  return first?.kind === 'set' ? first.to : null;
}

/** Why folding would change something for a caller; null: it would not. */
function whyNot(around: Around, chain: RetryChain, menu: MenuPlan | null, count: number): string | null {
  const { flow, settings, variableReaders, languages, start } = around;
  if (count > MOST_TRIES) return `${count} tries are more than a question may have`;
  const states = new Set(chain.states);
  const inside = new Set([...chain.states, chain.gather, ...(menu?.splits ?? [])]);
  const others = chain.states.some((name) => [...(flow.before.get(name) ?? [])].some((from) => !inside.has(from)));
  if (others) return 'other widgets lead into it';
  const counted = [...chain.counts.before, ...chain.counts.back];
  if (counted.length !== 1 || counted[0]!.variable !== chain.variable) return 'more than this counter is counted';
  if ((variableReaders.get(chain.variable) ?? []).some(({ state }) => !states.has(state))) {
    return 'the counter is looked at elsewhere too';
  }
  const outside = (settings.get(chain.variable) ?? []).filter(({ state }) => !states.has(state));
  const values = new Set(outside.map(({ setting }) => JSON.stringify(countingOf(setting))));
  if (values.size > 1 || outside.some(({ setting }) => countingOf(setting)?.kind !== 'set')) {
    return 'the counter is set in different ways';
  }
  const resets = new Set(outside.map(({ state }) => state));
  const skip = (state: StudioState, { next }: { next?: string | null }) =>
    resets.has(next ?? '') || (next === chain.gather && (states.has(state.name) || state.name === chain.gather));
  const begins = initial(settings, chain);
  if (begins !== null && begins !== 0 && reachableFrom(flow, [start], skip).has(chain.gather)) {
    return 'some callers come to the question before the counter is set';
  }
  const behind = (flow.states.get(chain.gather)?.transitions ?? []).flatMap(({ next }) => next ?? []);
  if (
    reachableFrom(
      flow,
      behind.filter((name) => !resets.has(name)),
      skip,
    ).has(chain.gather)
  ) {
    return 'callers who come to the question a second time go on counting';
  }
  const language = languages.of(flow.states.get(chain.gather)!);
  const foreign = [...chain.before, ...chain.back].some((name) => languages.of(flow.states.get(name)!) !== language);
  return foreign ? 'it is told in another language than the question' : null;
}

const countedBy = ({ counts }: RetryChain): string[] =>
  [...counts.before, ...counts.back].map(({ variable }) => variable);

function whyNever(chain: RetryChain, so: string): string {
  const { variable, split, gather } = chain;
  const counted = countedBy(chain);
  const wrong = counted.find((name) => name !== variable);
  const why = counted.includes(variable)
    ? `no value it can have makes “${split}” go on`
    : wrong === undefined
      ? `nothing counts “${variable}”, which “${split}” looks at`
      : `“${wrong}” is counted, but “${split}” looks at “${variable}”`;
  return `The counter behind “${gather}” never does its work: ${why}. ${so}; it is drawn as it was.`;
}
