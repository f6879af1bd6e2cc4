import type { FlowDocument } from '../model';
import { checkedFlow, type ValidateContext } from '../validate/checked-flow';
import { createPlayer } from './confirm';
import type { Finding } from './finding';
import { explore } from './graph';
import { askedForCards } from './guarantees/cards';
import { idleCounters } from './guarantees/counters';
import { circlesWithoutProgress, strandedCallers } from './guarantees/endless';
import { hardToFollow } from './guarantees/length';
import { withoutPerson } from './guarantees/person';
import { situations } from './situations';

export interface VerifyOptions {
  /** Most choices to a person. */
  mostChoices?: number;
  /** Most moments that are looked at. */
  mostMoments?: number;
}

export interface Verification {
  findings: Finding[];
  /** False: the flow was too large to look at all of it; what was found is true, but more may be there. */
  complete: boolean;
  /** Moments that were looked at. */
  moments: number;
}

/**
 * The guarantees that need a search over everything that can happen: G3, G4, G5, and with them G8 and G11. Every finding
 * that names a call was played in the engine before it is reported. Pure; never throws for a document that `validate`
 * accepts as one.
 */
export function verify(
  document: FlowDocument,
  context: ValidateContext = {},
  options: VerifyOptions = {},
): Verification {
  const flow = checkedFlow(document, context);
  const graph = explore(flow, situations(document, context), options.mostMoments);
  const player = createPlayer(document, context);
  const real = (finding: Finding) => finding.script === null || player.isEndless(finding.script);
  const stranded = strandedCallers(flow, graph).filter(real);
  const circling = circlesWithoutProgress(flow, graph, stranded).filter(real);
  const alone = withoutPerson(flow, graph, options.mostChoices).filter(
    ({ script, node }) => script === null || player.reaches(script, node!),
  );
  return {
    findings: [
      ...stranded,
      ...alone,
      ...circling,
      ...idleCounters(flow),
      ...askedForCards(flow),
      ...hardToFollow(flow),
    ],
    complete: graph.complete,
    moments: graph.moments.length,
  };
}
