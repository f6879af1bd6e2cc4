import type { NodeContext } from '../../registry/context';
import { KEY_TEXTS } from '../../text/by-keys';
import { listIn, textIn } from '../../text/localize';
import type { MenuConfig } from './config';

/** A key the question names already need not be named twice. */
const names = (prompt: string, key: string) => prompt.split(/[^0-9*#]+/).includes(key);

/** What to press for each choice the question does not name the key of; null: no choice has a key. */
export function menuByKeys(ctx: NodeContext<MenuConfig>): string | null {
  const { config, language, defaultLanguage } = ctx;
  const { options, operatorOn, operatorDigit } = config;
  const person = operatorOn ? operatorDigit : null;
  const keyed = options.filter(({ digit }) => digit !== null);
  if (keyed.length === 0 && person === null) return null;
  const prompt = ctx.text(config.prompt);
  const say = (what: keyof typeof KEY_TEXTS) => textIn(KEY_TEXTS[what], language, 'en');
  const choices = keyed
    .filter(({ digit }) => !names(prompt, digit!))
    .map(({ label, digit, phrases }) =>
      say('option')
        .replace('{choice}', () => listIn(phrases, language, defaultLanguage)[0] ?? label)
        .replace('{key}', digit!),
    );
  const toPerson = person === null || names(prompt, person) ? [] : [say('person').replace('{key}', person)];
  return [say('keys'), ...choices, ...toPerson].join(' ');
}
