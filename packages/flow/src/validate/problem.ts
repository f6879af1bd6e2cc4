import type { Problem } from '../model';

type Place = Partial<Pick<Problem, 'node' | 'port' | 'field'>>;

/** A finding that keeps a flow from being published. */
export function blocks(code: Problem['code'], message: string, place: Place = {}): Problem {
  return { code, severity: 'blocks', message, node: null, port: null, field: null, ...place };
}

/** A finding worth knowing that keeps nobody from publishing. */
export function warns(code: Problem['code'], message: string, place: Place = {}): Problem {
  return { ...blocks(code, message, place), severity: 'warning' };
}

/** A node's or port's name in a sentence. */
export function quoted(name: string): string {
  return `“${name}”`;
}

/** What people call a language: `es` → `Spanish`. */
export function languageName(language: string): string {
  return new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language;
}
