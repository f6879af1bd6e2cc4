import { type FlowDocument, slug } from '@innline/flow';

const MAX_NAME = 80;

/** Two names that read the same in a template (`answers.ask_dates`) are the same name. */
export const nameKey = slug;

/** `wanted`, or `wanted 2`, `wanted 3`… where another node already has it. */
export function uniqueName(document: FlowDocument, wanted: string, except?: string): string {
  const taken = new Set(document.nodes.filter((node) => node.id !== except).map((node) => nameKey(node.name)));
  const clean = wanted.trim().slice(0, MAX_NAME) || 'Step';
  if (!taken.has(nameKey(clean))) return clean;
  const stem = clean.replace(/ \d+$/, '').slice(0, MAX_NAME - 5);
  for (let n = 2; ; n++) {
    const name = `${stem} ${n}`;
    if (!taken.has(nameKey(name))) return name;
  }
}
