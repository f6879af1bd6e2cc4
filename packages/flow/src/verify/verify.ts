import type { FlowDocument } from '../model';
import { withSubflows } from '../subflows/embed';
import { type CheckedFlow, checkedFlow, type HotelLimits, type ValidateContext } from '../validate/checked-flow';
import { lostMoves } from './behaviours';
import type { Finding } from './finding';
import { unequalBranches } from './guarantees/branches';
import { askedForCards } from './guarantees/cards';
import { recordedWithoutConsent } from './guarantees/consent';
import { idleCounters } from './guarantees/counters';
import { circlesWithoutProgress, strandedCallers } from './guarantees/endless';
import { hoursThatNeverCome } from './guarantees/hours';
import { hardToFollow } from './guarantees/length';
import { lostTooLong } from './guarantees/patience';
import { withoutPerson } from './guarantees/person';
import { type Search, search } from './search';
import { atOwnStep } from './unfold';

export interface VerifyOptions {
  /** Over those of the context. */
  limits?: Partial<HotelLimits>;
  /** Most moments that are looked at. */
  mostMoments?: number;
  /**
   * Whether calls are looked for that come to what is wrong in the drawing alone, which takes a search of its own; left out:
   * `now`. `on_request`: what calls may come to is marked, and `callFinder` finds them when somebody wants to see one.
   */
  calls?: 'now' | 'on_request' | 'none';
}

export interface Verification {
  findings: Finding[];
  /** False: the flow was too large to look at all of it; what was found is true, but more may be there. */
  complete: boolean;
  /** Moments that were looked at. */
  moments: number;
}

/**
 * The guarantees that need a search over everything that can happen: G3, G4, G5 and G8, and with them G9, G10 and G11 as
 * far as `validate` does not see them. Every finding that names a call was played in the engine before it is reported. Pure; never throws for a document that `validate`
 * accepts as one.
 */
export function verify(drawn: FlowDocument, context: ValidateContext = {}, options: VerifyOptions = {}): Verification {
  return verifySearched(search(wholeFlow(drawn, context), options.mostMoments), options);
}

/** The flow with the hotel's other flows that it uses, as they would be used now. */
export const wholeFlow = (drawn: FlowDocument, context: ValidateContext): CheckedFlow =>
  checkedFlow(context.flows ? withSubflows(drawn, context.flows) : drawn, context);

/** The same of a flow that was searched already. */
export function verifySearched(searched: Search, options: VerifyOptions = {}): Verification {
  const { own, flow, times, graph, player } = searched;
  const limits = { ...own.context.limits, ...options.limits };
  const lost = lostMoves(graph);
  const passes = ({ script, node }: Finding) => script === null || player.passes(script, node!);
  const stranded = strandedCallers(flow, graph, lost, player);
  const circling = circlesWithoutProgress(flow, graph, stranded, player);
  return {
    findings: [
      ...[
        ...stranded,
        ...lostTooLong(flow, graph, lost, limits).filter(passes),
        ...withoutPerson(flow, graph, player.reaches, limits.choices),
        ...circling,
      ].map(atOwnStep),
      ...idleCounters(own),
      ...recordedWithoutConsent(flow, graph).filter(passes).map(atOwnStep),
      ...askedForCards(own),
      ...hoursThatNeverCome(own, times),
      ...unequalBranches(own),
      ...hardToFollow(own),
    ],
    complete: graph.complete,
    moments: graph.moments.length,
  };
}
