import { slug } from '../../text/slug';
import type { StudioFlow } from './graph';

/** What things are called here. Studio's names differ by case and punctuation alone at times; ours may not. */
export interface Names {
  /** The node's name of a widget; unique as a name and as a slug. */
  nodeName(state: string): string;
  /** What templates call the widget's answer or result. */
  slugOf(state: string): string;
  /** The variable of a Studio variable; made at the first asking. */
  variable(key: string): string;
  /** The variable a request's answer is kept in. */
  result(state: string): string;
  /** A variable that is only there to compare with. */
  helper(state: string): string;
  /** The variable that keeps one thing a widget leaves behind. */
  part(state: string, what: string): string;
  /** A node id that nobody has yet. */
  nodeId(wish: string): string;
  /** A name that nobody has yet, for nodes beside a widget's first. */
  freeName(wish: string): string;
}

const LONGEST_NAME = 60;

export function namesFor(flow: StudioFlow): Names {
  const slugs = new Taken();
  const ids = new Taken();
  const variables = new Taken();
  const byState = new Map<string, string>();
  const byKey = new Map<string, string>();

  const freeName = (wish: string): string => {
    const base = wish.replace(/\s+/g, ' ').trim().slice(0, LONGEST_NAME) || 'Step';
    return slugs.take(slug(base), (number) => (number === 1 ? base : `${base} ${number}`), slug);
  };
  const freeVariable = (wish: string): string => {
    const base = slug(wish)
      .replace(/^(?=[^a-z])/, 'v_')
      .slice(0, 35)
      .replace(/_+$/, '');
    return variables.take(base, (number) => (number === 1 ? base : `${base}_${number}`));
  };
  const variableOf = (kind: string, key: string, wish: string): string => {
    const known = byKey.get(`${kind} ${key}`);
    if (known) return known;
    const made = freeVariable(wish);
    byKey.set(`${kind} ${key}`, made);
    return made;
  };
  for (const name of flow.states.keys()) byState.set(name, freeName(name));
  return {
    nodeName: (state) => byState.get(state)!,
    slugOf: (state) => slug(byState.get(state)!),
    variable: (key) => variableOf('variable', key, key),
    result: (state) => variableOf('result', state, `${state}_answer`),
    helper: (state) => variableOf('helper', state, `${state}_looks_at`),
    part: (state, what) => variableOf(`part ${what}`, state, `${state}_${what}`),
    freeName,
    nodeId(wish) {
      const base =
        wish
          .replace(/[^A-Za-z0-9_-]+/g, '_')
          .slice(0, 56)
          .replace(/^_+/, '') || 'step';
      return ids.take(base, (number) => (number === 1 ? base : `${base}_${number}`));
    },
  };
}

/** Names that are taken. Remembers how far each base has come: two thousand widgets of one name take no longer than others. */
class Taken {
  private readonly names = new Set<string>();
  private readonly numbers = new Map<string, number>();

  take(base: string, make: (number: number) => string, keyOf: (name: string) => string = (name) => name): string {
    for (let number = (this.numbers.get(base) ?? 0) + 1; ; number++) {
      const name = make(number);
      if (this.names.has(keyOf(name))) continue;
      this.names.add(keyOf(name));
      this.numbers.set(base, number);
      return name;
    }
  }
}
