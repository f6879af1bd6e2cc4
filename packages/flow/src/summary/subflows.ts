import type { EmbeddedFlow } from '../model';
import { createTeller, sentence, type Teller, type TellingOptions } from '../telling';
import { chapterIds, chapters } from './chapters';
import { embeddedAt } from './embedded';
import { peopleLines, startLines } from './sections';
import type { SummarySubflow } from './types';

interface Found {
  embedded: EmbeddedFlow;
  teller: Teller;
  /** Steps that use it, in words. */
  used: string[];
}

/** Every flow that calls may go through from this one, each once, however deep and however often it is used. */
export function subflowChapters(main: Teller, options: TellingOptions): SummarySubflow[] {
  const found = new Map<string, Found>();
  const queue: Teller[] = [main];
  for (let next = 0; next < queue.length; next++) {
    const user = queue[next]!;
    for (const checked of user.flow.nodes.values()) {
      if (!user.flow.reachable.has(checked.node.id)) continue;
      const use = embeddedAt(user.flow, checked);
      if (!use) continue;
      const where = placeOf(user, checked.node.name, user === main);
      const known = found.get(use.id);
      if (known) {
        known.used.push(where);
        continue;
      }
      const teller = createTeller(use.embedded.document, { ...options, inside: true });
      found.set(use.id, { embedded: use.embedded, teller, used: [where] });
      queue.push(teller);
    }
  }
  return [...found].map(([flow, { embedded, teller, used }]) => {
    const ids = chapterIds(teller);
    const { pick } = teller;
    const where = sentence(pick(`Used at ${used.join(', ')}`, `Se usa en ${used.join(', ')}`));
    return {
      flow,
      title: embedded.name,
      lines: [where, ...startLines(teller, ids), ...peopleLines(teller)],
      steps: chapters(teller, ids),
    };
  });
}

function placeOf({ pick, quote, flow }: Teller, step: string, inMain: boolean): string {
  if (inMain) return quote(step);
  return pick(`${quote(step)} of ${quote(flow.document.name)}`, `${quote(step)} de ${quote(flow.document.name)}`);
}
