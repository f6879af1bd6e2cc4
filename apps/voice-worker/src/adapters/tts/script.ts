/** A text as the pieces an engine says one by one: sentences for an early first sound, and pauses. */
export type ScriptPiece = { say: string } | { pauseMs: number };

const BREAK = /<break\b([^>]*)>/gi;
const TIME = /\btime\s*=\s*["']?(\d+(?:\.\d+)?)(ms|s)\b/i;
const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" };
/** A full stop after these does not end a sentence. */
const ABBREVIATION = /(?:^|\s)(?:dr|mr|mrs|ms|st|no|vs|jr|sr|tel|ext|approx|[a-z]|a\.m|p\.m|e\.g|i\.e)\.$/i;
/** Without a stop for so long, a comma will do: about eight seconds of speech. */
const LONG = 120;

/** Longest pause a text may ask for: beyond it callers think the line is dead. */
const MAX_PAUSE_MS = 5000;

/** Sentences and `<break time="…"/>` pauses (250 ms without a time); other tags are dropped, XML entities decoded. */
export function readScript(text: string): ScriptPiece[] {
  const pieces: ScriptPiece[] = [];
  let at = 0;
  for (const match of text.matchAll(BREAK)) {
    pieces.push(...sentences(text.slice(at, match.index)));
    const [, amount, unit] = TIME.exec(match[1]!) ?? [undefined, '250', 'ms'];
    pieces.push({ pauseMs: Math.min(MAX_PAUSE_MS, Number(amount) * (unit!.toLowerCase() === 's' ? 1000 : 1)) });
    at = match.index + match[0].length;
  }
  return [...pieces, ...sentences(text.slice(at))];
}

function sentences(markup: string): ScriptPiece[] {
  const text = markup
    .replace(/<\/?[a-z][^>]*>/gi, ' ')
    .replace(/&(?:amp|lt|gt|quot|apos);/g, (entity) => ENTITIES[entity]!)
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,!?;:…])/g, '')
    .trim();
  const found: string[] = [];
  let current = '';
  for (const word of text.split(' ')) {
    current = current ? `${current} ${word}` : word;
    const stop = /[.!?…]["')\]]*$/.test(word) && !ABBREVIATION.test(current);
    if (stop || (current.length > LONG && /[,;:]$/.test(word))) {
      found.push(current);
      current = '';
    }
  }
  if (current) found.push(current);
  return found.filter((sentence) => /[\p{L}\p{N}]/u.test(sentence)).map((say) => ({ say }));
}

/** The same with sentences in a row as one piece, for engines whose melody runs over sentences. */
export function joinSentences(text: string): ScriptPiece[] {
  const pieces: ScriptPiece[] = [];
  for (const piece of readScript(text)) {
    const last = pieces.at(-1);
    if ('say' in piece && last && 'say' in last) last.say += ` ${piece.say}`;
    else pieces.push({ ...piece });
  }
  return pieces;
}

/** Pieces as a text that reads as the same pieces. */
export const writeScript = (pieces: readonly ScriptPiece[]): string =>
  pieces
    .map((piece) =>
      'pauseMs' in piece
        ? `<break time="${piece.pauseMs}ms"/>`
        : piece.say.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
    )
    .join(' ');

/** Silence of a pause in samples. */
export const silence = (ms: number, sampleRate: number): Int16Array =>
  new Int16Array(Math.round((ms * sampleRate) / 1000));
