import type { NodeContext } from '../../registry/context';
import { KEY_TEXTS } from '../../text/by-keys';
import { textIn } from '../../text/localize';
import { monthFirst } from '../../understand/read/context';
import type { AnswerKind, ListenConfig } from './config';

const TEXT_OF: Record<AnswerKind, keyof typeof KEY_TEXTS | null> = {
  ...{ free: null, name: null, date: 'date', time: 'time', number: 'digits', digits: 'digits' },
  ...{ phone: 'digits', yes_no: 'yes_no', words_or_keys: 'digits' },
};

/** No key means anything for such an answer. */
export const takesWords = (kind: AnswerKind): boolean => TEXT_OF[kind] === null;

/** How to key the answer in; null: it takes words. */
export function listenByKeys({
  config,
  call,
  language,
}: Pick<NodeContext<ListenConfig>, 'config' | 'call' | 'language'>): string | null {
  const kind = TEXT_OF[config.kind];
  if (kind === null) return null;
  const how = kind === 'date' && monthFirst(call.hotel.country) ? 'date_month_first' : kind;
  return [KEY_TEXTS.keys, KEY_TEXTS[how]].map((text) => textIn(text, language, 'en')).join(' ');
}
