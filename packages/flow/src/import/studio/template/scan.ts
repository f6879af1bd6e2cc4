/** A Liquid template cut into what is said as it is, outputs `{{ … }}` and tags `{% … %}`. */
export interface Piece {
  kind: 'text' | 'output' | 'tag';
  /** As written, without the braces; a dash that trims spaces is kept in `open` and `close`. */
  text: string;
  open: string;
  close: string;
}

const CLOSE = { '{{': '}}', '{%': '%}' } as const;

/** Cuts a template. An opening without an end is text: whoever wrote it wanted it said. */
export function pieces(source: string): Piece[] {
  const found: Piece[] = [];
  const text = (from: number, to: number) => {
    if (to > from) found.push({ kind: 'text', text: source.slice(from, to), open: '', close: '' });
  };
  let from = 0;
  for (let at = source.indexOf('{'); at !== -1; at = source.indexOf('{', at + 1)) {
    const open = source.slice(at, at + 2);
    if (open !== '{{' && open !== '{%') continue;
    const end = source.indexOf(CLOSE[open], at + 2);
    // no such end anywhere behind: nor for the openings that follow
    if (end === -1) break;
    text(from, at);
    const inner = source.slice(at + 2, end);
    const [left, right] = [inner.startsWith('-') ? '-' : '', inner.length > 1 && inner.endsWith('-') ? '-' : ''];
    found.push({
      kind: open === '{{' ? 'output' : 'tag',
      text: inner.slice(left.length, inner.length - right.length),
      open: open + left,
      close: right + CLOSE[open],
    });
    from = end + 2;
    at = end + 1;
  }
  text(from, source.length);
  return found;
}

export interface Token {
  kind: 'path' | 'string' | 'filter' | 'name' | 'other';
  text: string;
  /** Of a path: `widgets["a b"].Digits` → `widgets`, `a b`, `Digits`. */
  segments: string[];
}

const PATH = /[A-Za-z_][\w-]*(?:\.[\w-]+|\[\s*(?:'[^']*'|"[^"]*"|\d+)\s*\])*/y;
const PART = /\.([\w-]+)|\[\s*(?:'([^']*)'|"([^"]*)"|(\d+))\s*\]/g;
const STRING = /'[^']*'|"[^"]*"/y;

/** The inside of an output or a tag, token by token. `name`: a filter's named argument, such as `allow_false:`. */
export function tokens(inner: string): Token[] {
  const found: Token[] = [];
  const take = (pattern: RegExp, at: number): string | null => {
    pattern.lastIndex = at;
    return pattern.exec(inner)?.[0] ?? null;
  };
  let before = '';
  for (let at = 0; at < inner.length; ) {
    const string = take(STRING, at);
    const path = string === null ? take(PATH, at) : null;
    const text = string ?? path ?? inner[at]!;
    at += text.length;
    if (string !== null) found.push({ kind: 'string', text, segments: [] });
    else if (path === null) found.push({ kind: 'other', text, segments: [] });
    else if (before === '|') found.push({ kind: 'filter', text, segments: [] });
    else if (/^\s*:/.test(inner.slice(at, at + 8))) found.push({ kind: 'name', text, segments: [] });
    else found.push({ kind: 'path', text, segments: segmentsOf(text) });
    if (text.trim() !== '') before = text;
  }
  return found;
}

function segmentsOf(path: string): string[] {
  const root = /^[A-Za-z_][\w-]*/.exec(path)![0];
  const rest = [...path.slice(root.length).matchAll(PART)].map(([, dotted, single, double, index]) => {
    return dotted ?? single ?? double ?? index ?? '';
  });
  return [root, ...rest];
}
