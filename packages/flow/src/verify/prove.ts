import type { FlowDocument, Problem } from '../model';
import type { ValidateContext } from '../validate/checked-flow';
import { examine, isBlocking } from '../validate/validate';
import type { Finding } from './finding';
import { type VerifyOptions, verify, verifyChecked } from './verify';

export interface Proof {
  /** Null where the input is no flow document at all. */
  document: FlowDocument | null;
  /** What blocks publishing first; those a caller can run into carry the call that shows them. */
  problems: (Problem | Finding)[];
}

/**
 * Everything that is said about a flow before it is published: its form, and, once that is sound, every call there can
 * be. A draft with open ends is not searched: what is missing would be reported twice.
 */
export function prove(input: unknown, context: ValidateContext = {}, options: VerifyOptions = {}): Proof {
  const { document, problems, flow } = examine(input, context);
  if (!document || !flow || problems.some(isBlocking)) return { document, problems };
  const { findings, complete } = context.flows ? verify(document, context, options) : verifyChecked(flow, options);
  const all: (Problem | Finding)[] = [...problems, ...findings];
  if (!complete) all.push(TOO_LARGE);
  return { document, problems: [...all.filter(isBlocking), ...all.filter((problem) => !isBlocking(problem))] };
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
