import type { FlowDocument } from '@innline/flow';
import type { ELK } from 'elkjs/lib/elk-api';
import type { Point, SizeOf } from '../operations';
import { tidyPlaces } from './tidy-places';

let elk: Promise<ELK> | undefined;

/** ELK is 440 KB of Java turned JavaScript: loaded on first use, run in a worker. */
function loadElk(): Promise<ELK> {
  elk ??= import('elkjs/lib/elk-api').then(
    ({ default: Elk }) =>
      new Elk({ workerFactory: () => new Worker(new URL('./elk.worker.ts', import.meta.url), { type: 'module' }) }),
  );
  return elk;
}

/** Tidy places for every node; the document is left alone. */
export async function arrange(document: FlowDocument, sizeOf: SizeOf): Promise<Record<string, Point>> {
  const elk = await loadElk();
  return tidyPlaces(document, sizeOf, (graph) => elk.layout(graph));
}
