import { type Fold, foldOf } from './counters/fold';
import { type DialPlan, dialPlan } from './dial-plan';
import { type MenuPlan, menuPlan } from './gather/menu-plan';
import type { StudioFlow } from './graph';
import type { Languages } from './language';
import type { CounterReport } from './report/report';
import { type Reference, readersOf, variableReaders } from './template/references';
import type { settingsByKey } from './variables';

/** What is decided before anything is drawn: which widgets become one node. */
export interface Plan {
  menus: ReadonlyMap<string, MenuPlan>;
  folds: ReadonlyMap<string, Fold>;
  /** Transfers of which the split behind them only asks how they ended. */
  dials: ReadonlyMap<string, DialPlan>;
  /** Widgets that became part of another's node, by that widget. */
  absorbed: ReadonlyMap<string, string>;
  /** Counters of which nothing is left. */
  gone: ReadonlySet<string>;
  counters: CounterReport[];
  /** What reads a widget's answer or result, by widget. */
  readers: ReadonlyMap<string, readonly Reference[]>;
}

export function planOf(
  flow: StudioFlow,
  start: string,
  languages: Languages,
  settings: ReturnType<typeof settingsByKey>,
): Plan {
  const readers = readersOf(flow);
  const variables = variableReaders(flow);
  const gathers = [...flow.states.values()].filter(({ type }) => type === 'gather-input-on-call');
  const menus = new Map<string, MenuPlan>();
  const folds = new Map<string, Fold>();
  const absorbed = new Map<string, string>();
  const counters: CounterReport[] = [];
  for (const gather of gathers) {
    const menu = menuPlan(flow, gather, readers.get(gather.name) ?? []);
    if (menu) {
      menus.set(gather.name, menu);
      for (const split of menu.splits) absorbed.set(split, gather.name);
    }
    const { fold, report } = foldOf({ flow, start, languages, settings, variableReaders: variables }, gather, menu);
    if (report) counters.push(report);
    if (!fold) continue;
    folds.set(gather.name, fold);
    for (const name of fold.absorbed) absorbed.set(name, gather.name);
  }
  const dials = new Map<string, DialPlan>();
  for (const state of flow.states.values()) {
    const dial = state.type === 'connect-call-to' ? dialPlan(flow, state) : null;
    if (!dial || (readers.get(state.name) ?? []).some(({ state: reader }) => reader !== dial.split)) continue;
    dials.set(state.name, dial);
    absorbed.set(dial.split, state.name);
  }
  counters.push(...neverSet(flow, settings, variables, counters));
  const gone = new Set([...folds.values()].map(({ variable }) => variable));
  return { menus, folds, dials, absorbed, gone, counters, readers };
}

/** Splits that look at what nothing sets. */
function neverSet(
  flow: StudioFlow,
  settings: ReturnType<typeof settingsByKey>,
  readers: ReturnType<typeof variableReaders>,
  told: readonly CounterReport[],
): CounterReport[] {
  return [...readers].flatMap(([key, references]) => {
    const split = references.find(({ state }) => flow.states.get(state)?.type === 'split-based-on');
    if (!split || settings.has(key) || told.some(({ variable }) => variable === key)) return [];
    const text = `“${split.state}” looks at “${key}”, which nothing in this flow ever sets: it always goes the same way.`;
    return [{ variable: key, widget: null, outcome: 'never_fires' as const, text }];
  });
}
