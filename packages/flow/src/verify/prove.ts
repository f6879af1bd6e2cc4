import type { FlowDocument, Problem } from '../model';
import type { ValidateContext } from '../validate/checked-flow';
import { examine, isBlocking } from '../validate/validate';
import { isWanted, withCalls } from './calls';
import { type CallerScript, callShowing, type Finding, type PlacedProblem } from './finding';
import { type Search, search } from './search';
import { type VerifyOptions, verifySearched, wholeFlow } from './verify';

export interface Proof {
  /** Null where the input is no flow document at all. */
  document: FlowDocument | null;
  /** What blocks publishing first; what is wrong where calls come carries a call that shows it. */
  problems: (PlacedProblem | Finding)[];
}

/** Enough to come to what is wrong by a short way, and soon: a draft is looked at with every letter. */
const MOMENTS_OF_A_DRAFT = 5_000;

/**
 * Everything that is said about a flow before it is published: its form, and, once that is sound, every call there can
 * be. A draft with open ends is not judged by its calls: what is missing would be reported twice.
 */
export function prove(input: unknown, context: ValidateContext = {}, options: VerifyOptions = {}): Proof {
  const { document, problems, flow } = examine(input, context);
  if (!document || !flow) return { document, problems };
  const { calls = 'now' } = options;
  const shown = (found: (Problem | Finding)[], searched: () => Search): Proof['problems'] => {
    if (calls === 'on_request')
      return found.map((one) => (isWanted(one) && flow.reachable.has(one.node!) ? { ...one, mayHaveCall: true } : one));
    // only where something is to be shown is anything searched for it
    return calls === 'now' && found.some(isWanted) ? withCalls(searched(), found) : found;
  };
  const whole = () => (context.flows ? wholeFlow(document, context) : flow);
  if (problems.some(isBlocking))
    return { document, problems: shown(problems, () => search(whole(), MOMENTS_OF_A_DRAFT)) };
  const searched = search(whole(), options.mostMoments);
  const { findings, complete } = verifySearched(searched, options);
  const all: (Problem | Finding)[] = [...problems, ...findings];
  if (!complete) all.push(TOO_LARGE);
  const ordered = [...all.filter(isBlocking), ...all.filter((problem) => !isBlocking(problem))];
  return { document, problems: shown(ordered, () => searched) };
}

/**
 * Finds the call that comes to a problem of this document; null: none does. The document is searched when it is first
 * asked, and once for all problems.
 */
export function callFinder(
  document: FlowDocument,
  context: ValidateContext = {},
): (problem: Problem) => CallerScript | null {
  let searched: Search | undefined;
  return (problem) => {
    searched ??= search(wholeFlow(document, context));
    const { mayHaveCall: _, ...asked } = problem as PlacedProblem;
    return callShowing(withCalls(searched, [asked])[0]!);
  };
}

const TOO_LARGE: Problem = {
  code: 'document',
  severity: 'warning',
  message:
    'This flow is too large to look at every call there can be: what is found is true, but more may be there. Fewer counters, or two flows instead of one, make it smaller.',
  node: null,
  port: null,
  field: null,
};
