import type { forHotel } from '@innline/db';
import { type FlowDocument, usedFlows, withSubflows } from '@innline/flow';

/** A draft with the flows it uses, as a call would run it now. */
export async function asRun(repos: ReturnType<typeof forHotel>, draft: FlowDocument): Promise<FlowDocument> {
  const used = usedFlows(draft);
  return used.length === 0 ? draft : withSubflows(draft, await repos.versions.library(used));
}
