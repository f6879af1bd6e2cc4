import { type ComponentType, lazy } from 'react';

/** The longest that anything below is put off, milliseconds. */
const AT_MOST_MS = 4_000;

const waiting: (() => Promise<unknown>)[] = [];

/**
 * A part of the editor that drawing the flow does not need. It is fetched when it is wanted, or by `fetchTheRest` as soon as
 * the page has nothing else to do: whoever loses the connection then has it all the same.
 */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  waiting.push(load);
  return lazy(async () => ({ default: await load() }));
}

/** Fetches what was put off once the page is idle. Returns what calls it off. */
export function fetchTheRest(): () => void {
  // what fails now is tried again when it is wanted
  const fetchAll = () => void Promise.allSettled(waiting.map((load) => load()));
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(fetchAll, AT_MOST_MS);
    return () => clearTimeout(timer);
  }
  const wanted = requestIdleCallback(fetchAll, { timeout: AT_MOST_MS });
  return () => cancelIdleCallback(wanted);
}
