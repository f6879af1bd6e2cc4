import type { NodeContext } from '../../registry/context';
import { KEY_TEXTS } from '../../text/by-keys';
import { listIn, textIn } from '../../text/localize';
import { words } from '../../understand/fold';
import { lexiconOf } from '../../understand/lexicon';
import type { MenuConfig } from './config';

/** Stems of the words for pressing a key, folded. */
const PRESSING = /^(press|push|puls|marq|oprim|tap|appuy|drueck|druck|wahl|prim|prem|digit)/;

/** "press one", "for the spa, two." – but not "one moment, please". */
function saysAsWord(prompt: string, key: string, language: string): boolean {
  const { digits } = lexiconOf(language);
  const means = (word: string | undefined) => word !== undefined && digits[word] === Number(key);
  return prompt.split(/[.,;:!?]+/).some((clause) => {
    const said = words(clause);
    return means(said.at(-1)) || said.some((word, at) => PRESSING.test(word) && means(said[at + 1]));
  });
}

/** A key the question names already need not be named twice. */
const names = (prompt: string, key: string, language: string) =>
  prompt.split(/[^0-9*#]+/).includes(key) || saysAsWord(prompt, key, language);

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
    .filter(({ digit }) => !names(prompt, digit!, language))
    .map(({ label, digit, phrases }) =>
      say('option')
        .replace('{choice}', () => listIn(phrases, language, defaultLanguage)[0] ?? label)
        .replace('{key}', digit!),
    );
  const toPerson = person === null || names(prompt, person, language) ? [] : [say('person').replace('{key}', person)];
  return [say('keys'), ...choices, ...toPerson].join(' ');
}
