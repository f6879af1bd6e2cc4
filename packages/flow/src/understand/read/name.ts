import { fold } from '../fold';
import { baseLanguage, lexiconOf } from '../lexicon/index';
import type { Reading } from './context';

const INTRODUCTIONS: Record<string, RegExp> = {
  en: /^(yes|sure|ok|okay|so|well|and)?\s*((hi|hello|hey)\s+)?((so|it's|its|it is)\s+)?((my|the|guest|last|first|full|his|her)\s+)*(name(\s+(is|would be|will be|of))?|i'm|i am|im|this is|it's|its|it is|under|call me|mister|mr|mrs|ms|miss)\s+((the name\s+)?of\s+|under\s+)?/,
  es: /^(si|claro|vale|pues|y)?\s*(hola\s+)?((mi|el|su)\s+)*(nombre(\s+completo)?(\s+es)?|apellido(\s+es)?|me llamo|soy|a nombre de|es|senor|senora)\s+/,
  fr: /^(oui\s+)?(je m'appelle|mon nom est|je suis|au nom de|c'est)\s+/,
  de: /^(ja\s+)?(ich heisse|ich heiße|mein name ist|ich bin|auf den namen)\s+/,
  pt: /^(sim\s+)?(meu nome e|o meu nome e|eu me chamo|chamo me|me chamo|sou|em nome de)\s+/,
  it: /^(si\s+)?(mi chiamo|il mio nome e|sono|a nome di)\s+/,
};

/** A particle stays small inside a name: "María de la Cruz". */
const PARTICLES = new Set([
  'de',
  'la',
  'las',
  'los',
  'del',
  'y',
  'da',
  'das',
  'do',
  'dos',
  'di',
  'van',
  'von',
  'der',
  'den',
  'du',
  'e',
]);
const MOST_WORDS = 6;

/** A person's name: introductions and courtesies taken off, spelt letters joined, written with capitals. */
export function readName(said: string, language: string): Reading<string> | null {
  const bare = strip(
    said
      .trim()
      .replace(/[.,;:!?¡¿"]+/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
    language,
  );
  const list = joinLetters(bare.split(' ').filter(Boolean));
  if (list.length === 0 || list.length > MOST_WORDS || /[\d@/\\{}<>]/.test(bare) || !/\p{L}{2}/u.test(list.join(' ')))
    return null;
  const written = /\p{Lu}/u.test(bare) && /\p{Ll}/u.test(bare);
  return { value: list.map((word, i) => (written ? word : capital(word, i))).join(' '), confidence: 0.75 };
}

/** Folding keeps every letter's place, so that what is cut off the folded text is cut off the written one. */
function strip(text: string, language: string): string {
  let rest = text.normalize('NFC');
  const { courtesies } = lexiconOf(language);
  const folded = () => fold(rest).padEnd(rest.length);
  for (;;) {
    const introduction = INTRODUCTIONS[baseLanguage(language)]?.exec(folded())?.[0] ?? '';
    const courtesy = courtesies
      .filter((saying) => folded().startsWith(`${saying} `))
      .sort((a, b) => b.length - a.length)[0];
    const cut = introduction.length || (courtesy ? courtesy.length + 1 : 0);
    if (cut === 0) break;
    rest = rest.slice(cut).trim();
  }
  const tail = [...courtesies, 'speaking', 'here'].find((saying) => folded().endsWith(` ${saying}`));
  return tail ? rest.slice(0, -tail.length).trim() : rest;
}

/** "s m i t h" → "smith". */
function joinLetters(list: string[]): string[] {
  const joined: string[] = [];
  let letters = '';
  for (const word of [...list, '']) {
    if (/^\p{L}$/u.test(word) && !(word === 'y' && letters === '')) letters += word;
    else {
      if (letters) joined.push(letters.length > 2 ? letters.toLowerCase() : letters);
      letters = '';
      if (word) joined.push(word);
    }
  }
  return joined;
}

function capital(word: string, index: number): string {
  const small = word.toLowerCase();
  if (index > 0 && PARTICLES.has(small)) return small;
  return small.replace(/(^|[-'’])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}
