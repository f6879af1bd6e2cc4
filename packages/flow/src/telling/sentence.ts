import type { Teller } from './teller';

/** “are now put through”, “now hear”; «ahora pasan». */
export function now({ pick }: Pick<Teller, 'pick'>, goes: string): string {
  const verb = /^(are|can) /.exec(goes)?.[1];
  return pick(verb ? `${verb} now ${goes.slice(verb.length + 1)}` : `now ${goes}`, `ahora ${goes}`);
}

/** One full stop at the end, whether or not a quotation brings its own; a capital at the beginning. */
export function sentence(words: string): string {
  const trimmed = words.trim().replace(/([.!?…][”»])\.$/, '$1');
  const ended = /[.!?…][”»]?$/.test(trimmed) ? trimmed : `${trimmed}.`;
  return ended.charAt(0).toUpperCase() + ended.slice(1);
}
