import { plain, words } from './fold';
import { baseLanguage, lexiconOf, READABLE_LANGUAGES } from './lexicon';

/** Words that say by themselves in which language they are: greetings and courtesies the lexicons lack. */
const GREETINGS: Record<string, readonly string[]> = {
  en: ['hello', 'hi', 'good', 'morning', 'evening', 'please', 'thanks', 'room', 'booking', 'speak', 'english'],
  es: ['hola', 'buenos', 'buenas', 'dias', 'tardes', 'noches', 'gracias', 'habitacion', 'reserva', 'hablar', 'quiero'],
  fr: ['bonjour', 'bonsoir', 'allo', 'merci', 'chambre', 'voudrais', 'parler', 'plait', 'reserver'],
  de: ['hallo', 'guten', 'tag', 'morgen', 'abend', 'bitte', 'danke', 'zimmer', 'mochte', 'sprechen', 'ich'],
  pt: ['ola', 'bom', 'boa', 'dia', 'tarde', 'obrigado', 'obrigada', 'quarto', 'falar', 'gostaria'],
  it: ['ciao', 'buongiorno', 'buonasera', 'pronto', 'grazie', 'camera', 'vorrei', 'parlare', 'prenotare'],
};

/**
 * Which of these languages a sentence is in, by its little words; null where none stands out, or where we do not know
 * the languages in question.
 */
export function guessLanguage(said: string, candidates: readonly string[]): string | null {
  const heard = words(said);
  const [first, second] = candidates
    .filter((language) => READABLE_LANGUAGES.includes(baseLanguage(language)))
    .map((language) => ({ language, hits: hits(heard, language) }))
    .sort((a, b) => b.hits - a.hits);
  if (!first || first.hits === 0 || first.hits === second?.hits) return null;
  return first.language;
}

function hits(heard: readonly string[], language: string): number {
  const { builtins, stop, courtesies, carriers } = lexiconOf(language);
  const little = [...stop, ...courtesies, ...carriers, ...builtins.yes, ...builtins.no].flatMap((saying) =>
    plain(saying).split(' '),
  );
  const known = new Set([...little, ...(GREETINGS[baseLanguage(language)] ?? [])]);
  return heard.filter((word) => known.has(word)).length;
}
