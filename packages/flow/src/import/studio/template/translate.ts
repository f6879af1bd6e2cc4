import { liquid } from '../../../text/liquid';
import { MOST_ROUNDS, writtenRounds } from '../../../text/rounds';
import { parseTemplate } from '../../../text/template';
import { STUDIO_ROOTS } from './references';
import { type Piece, pieces, type Token, tokens } from './scan';

/** What a Studio path is here. `deep`: inside a value that may not be there; read with nothing as its default. */
export type Resolved = { path: string; deep: boolean } | { unknown: string };
export type Resolver = (segments: readonly string[]) => Resolved;

/** Something that could not be taken over; what stood there is left out. */
export interface TemplateNote {
  /** As written. */
  reference: string;
  why: string;
}

export interface Translation {
  text: string;
  notes: TemplateNote[];
  /** It shows a moment in the time zone that Studio's clock has. */
  clock: boolean;
}

/** Twilio's own words: “the timezone used is PST” (support article on Liquid in Studio). */
export const STUDIO_ZONE = 'America/Los_Angeles';

const WORDS = new Set(
  'true false nil null empty blank and or not contains in limit offset reversed forloop continue now'.split(' '),
);
/** Where nothing in place of a value does no harm: liquidjs reads these leniently. */
const LENIENT = new Set(['if', 'elsif', 'unless', 'case', 'when', 'for']);
const CLOSING = /^(?:end\w+|else|break|continue|comment|raw|#)$/;
/** `endtablerow` belongs to a tag Innline does not have: it goes as its beginning went. */
const ownEnd = (name: string) => !name.startsWith('end') || Object.hasOwn(liquid.tags, name.slice(3));
/** Parts of other tags. */
const PARTS = new Set(['elsif', 'when']);
const OR_NOTHING = ' | default: "", allow_false: true';

/**
 * Puts Innline's names into a Studio template. What names nothing, and filters and tags Innline does not have, are left
 * out and told. The result can always be read and rendered.
 */
export function translate(source: string, resolve: Resolver): Translation {
  if (!source.includes('{{') && !source.includes('{%')) return { text: source, notes: [], clock: false };
  const all = pieces(source);
  const work = new Work(resolve, localNames(all));
  const text = all.map((piece) => work.piece(piece)).join('');
  const made = work.hoisted.join('') + text;
  const read = parseTemplate(made);
  if (read.ok && writtenRounds(made) > MOST_ROUNDS) {
    const why = `It repeats a part more than ${MOST_ROUNDS} times, which is never said. Let the loop end earlier before you publish.`;
    return { text: made, notes: [...work.notes, { reference: source.slice(0, 80), why }], clock: work.clock };
  }
  if (read.ok) return { text: made, notes: work.notes, clock: work.clock };
  const why = `It cannot be read: ${read.error.message}. Only its plain words are kept.`;
  const plain = all.filter(({ kind }) => kind === 'text').map((piece) => piece.text.replaceAll(/\{[{%]/g, ''));
  return { text: plain.join(''), notes: [...work.notes, { reference: source.slice(0, 80), why }], clock: false };
}

/** Names the template gives to things itself. */
function localNames(all: readonly Piece[]): Set<string> {
  const names = all.flatMap(({ kind, text }) => {
    const found = kind === 'tag' ? /^\s*(?:assign|capture|for)\s+([\w-]+)/.exec(text) : null;
    return found ? [found[1]!] : [];
  });
  return new Set(names);
}

class Work {
  readonly notes: TemplateNote[] = [];
  readonly hoisted: string[] = [];
  clock = false;

  constructor(
    private readonly resolve: Resolver,
    private readonly locals: ReadonlySet<string>,
  ) {}

  piece({ kind, text, open, close }: Piece): string {
    if (kind === 'text') return text;
    if (kind === 'output') return `${open}${this.expression(tokens(text), 'output')}${close}`;
    const name = /^\s*([\w#]+)/.exec(text)?.[1] ?? '';
    if (!ownEnd(name)) return '';
    if (CLOSING.test(name)) return `${open}${text}${close}`;
    if (!Object.hasOwn(liquid.tags, name) && !PARTS.has(name)) {
      this.note(`{% ${text.trim()} %}`, `Innline's texts have no “${name}”.`);
      return '';
    }
    const head = text.indexOf(name) + name.length;
    const assigned = /^\s*(?:assign|capture|for)\s+[\w-]+\s*(?:=|in\b)?/.exec(text)?.[0].length ?? head;
    const rest = this.expression(tokens(text.slice(assigned)), LENIENT.has(name) ? 'lenient' : 'output');
    return `${open}${text.slice(0, assigned)}${rest}${close}`;
  }

  private expression(all: Token[], where: 'output' | 'lenient'): string {
    let out = '';
    let first = true;
    const kept = this.withKnownFilters(all);
    for (const token of kept) {
      out +=
        token.kind === 'path'
          ? this.path(token, where === 'lenient' ? 'lenient' : first ? 'first' : 'inside')
          : token.text;
      if (token.text.trim() !== '') first = false;
    }
    return out;
  }

  private path({ text, segments }: Token, where: 'first' | 'inside' | 'lenient'): string {
    const [root] = segments as [string];
    if (!STUDIO_ROOTS.has(root)) {
      if (this.locals.has(root) || WORDS.has(root)) return text;
      this.note(text, 'Nothing in a Studio flow has this name.');
      return '""';
    }
    const found = this.resolve(segments);
    if ('unknown' in found) {
      this.note(text, found.unknown);
      return '""';
    }
    if (!found.deep || where === 'lenient') return found.path;
    if (where === 'first') return found.path + OR_NOTHING;
    const name = `taken_${this.hoisted.length + 1}`;
    this.hoisted.push(`{%- assign ${name} = ${found.path}${OR_NOTHING} -%}`);
    return name;
  }

  /** Without the filters that Innline does not have, each with its arguments. */
  private withKnownFilters(all: Token[]): Token[] {
    const kept: Token[] = [];
    let zone = STUDIO_ZONE;
    for (const filter of inFilters(all)) {
      const name = filter.find(({ kind }) => kind === 'filter')?.text ?? null;
      const pattern = name === 'date' && filter.some(({ text }) => text === ':');
      if (name === 'timezone') zone = literalOf(filter) ?? zone;
      else if (name !== null && !Object.hasOwn(liquid.filters, name)) {
        this.note(`| ${name}`, `Innline's texts have no filter “${name}”.`);
      } else kept.push(...filter.map((token) => (pattern ? token : nowOf(token))));
      if (!pattern) continue;
      this.clock ||= zone === STUDIO_ZONE;
      kept.push({ kind: 'other', text: `, "${zone}" `, segments: [] });
    }
    return kept;
  }

  private note(reference: string, why: string): void {
    this.notes.push({ reference: reference.slice(0, 120), why });
  }
}

/** Studio's `'now'` is a word for the date filter; here it is a name. */
const nowOf = (token: Token): Token =>
  token.kind === 'string' && /^.(?:now|today).$/.test(token.text) ? { ...token, kind: 'other', text: 'now' } : token;

/** The value, and each filter with its arguments, from bar to bar. */
function inFilters(all: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]];
  for (const token of all) {
    if (token.text === '|') parts.push([]);
    parts.at(-1)!.push(token);
  }
  return parts;
}

const literalOf = (tokens: readonly Token[]): string | null =>
  tokens
    .find(({ kind }) => kind === 'string')
    ?.text.slice(1, -1)
    .replaceAll('"', '') ?? null;
