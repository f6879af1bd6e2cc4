import type { Problem } from '../model';

type Place = Partial<Pick<Problem, 'node' | 'port' | 'field' | 'during'>>;

/** A finding that keeps a flow from being published. */
export function blocks(code: Problem['code'], message: string, place: Place = {}): Problem {
  return { code, severity: 'blocks', message, node: null, port: null, field: null, ...place };
}

/** A finding worth knowing that keeps nobody from publishing. */
export function warns(code: Problem['code'], message: string, place: Place = {}): Problem {
  return { ...blocks(code, message, place), severity: 'warning' };
}

/** Signs nobody sees: they turn a sentence around, or make two names look the same. Joiners, which emoji need, are not among them. */
const UNSEEN = /[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** A name as people see it. */
export const asSeen = (name: string): string => name.replace(UNSEEN, '');

/** A node's or port's name in a sentence. */
export function quoted(name: string): string {
  return `“${asSeen(name)}”`;
}
