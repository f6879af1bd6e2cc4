import { DOCUMENT_LIMITS, type Problem } from '../model';
import { blocks } from './problem';

/** Deeper than any node's settings; a schema that walks deeper runs out of stack. */
const MOST_DEPTH = 40;
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * What no honest editor writes: cycles, endless depth, keys that name prototypes, inherited values, too much of it all.
 * Walks without recursion and stops at the first finding, so that nothing behind this has to fear its input.
 */
export function hostileProblem(document: unknown): Problem | null {
  if (typeof document !== 'object' || document === null || Array.isArray(document)) {
    return blocks('document', 'This is no flow: a JSON object was expected.');
  }
  const queue: { value: object; path: string; depth: number }[] = [{ value: document, path: '', depth: 0 }];
  let size = 0;
  for (let item = queue.pop(); item; item = queue.pop()) {
    if (item.depth > MOST_DEPTH) return found('is nested too deeply', item.path);
    for (const key in item.value) {
      const path = item.path === '' ? key : `${item.path}.${key}`;
      if (FORBIDDEN.has(key)) return found(`has the name “${key}”, which is not allowed`, path);
      if (!Object.hasOwn(item.value, key)) return found('is inherited, which is not allowed', path);
      const value = (item.value as Record<string, unknown>)[key];
      if (isBroken(key)) return broken(item.path);
      if (typeof value === 'string' && isBroken(value)) return broken(path);
      size += key.length + 4 + (typeof value === 'string' ? value.length : 8);
      if (size > DOCUMENT_LIMITS.bytes) {
        return blocks('document', `The flow is too large: more than ${DOCUMENT_LIMITS.bytes / 1_000_000} MB.`);
      }
      if (typeof value === 'object' && value !== null) queue.push({ value, path, depth: item.depth + 1 });
    }
  }
  return null;
}

/** Half a character, or the one that ends texts in C: no database keeps either, and nobody typed it. */
const isBroken = (text: string): boolean => text.includes('\0') || /\p{Cs}/u.test(text);

function broken(path: string): Problem {
  const where = path === '' ? 'The flow' : `The part at ${path}`;
  const message = `${where} holds a broken character, which cannot be kept. Type that text again.`;
  return blocks('document', message, { field: path === '' ? null : path });
}

function found(what: string, path: string): Problem {
  return blocks('document', `The part at ${path} ${what}.`, { field: path });
}
