import { answerNames, CALL_PATHS, type FlowDocument } from '@innline/flow';

/** A piece of a text: words, or something filled in while the call lasts, by its plain name. */
export interface SpokenPart {
  text: string;
  filled: boolean;
}

const TEMPLATE = /\{\{-?\s*([\w.]+)[^}]*\}\}|\{%[^%]*%\}/g;

/** A template as people read it: `Welcome to {{ hotel.name }}` is “Welcome to” and a filled-in “Hotel name”. */
export function spokenParts(text: string, document: FlowDocument): SpokenPart[] {
  const parts: SpokenPart[] = [];
  let at = 0;
  for (const match of text.matchAll(TEMPLATE)) {
    if (match.index > at) parts.push({ text: text.slice(at, match.index), filled: false });
    parts.push({ text: match[1] ? plainName(match[1], document) : '…', filled: true });
    at = match.index + match[0].length;
  }
  if (at < text.length) parts.push({ text: text.slice(at), filled: false });
  return parts;
}

/** The same in one line: “Welcome to Hotel name”. */
export const asRead = (text: string, document: FlowDocument): string =>
  spokenParts(text, document)
    .map((part) => part.text)
    .join('');

/** What a path is called: `vars.guest_name` is “guest name”. */
export function plainName(path: string, document: FlowDocument): string {
  const known = CALL_PATHS[path];
  if (known) return known;
  const [root, name = ''] = path.split('.');
  if (root === 'answers') return answerNames(document).get(name) ?? name.replaceAll('_', ' ');
  return name.replaceAll('_', ' ') || path;
}
