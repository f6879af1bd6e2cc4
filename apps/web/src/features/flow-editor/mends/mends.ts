import { type Finding, type FlowDocument, type Problem, prove, type ValidateContext } from '@innline/flow';
import { kindOf } from './findings';
import type { Mend } from './types';

function proposals(problem: Problem | Finding, document: FlowDocument, context: ValidateContext): Mend[] {
  const kind = kindOf(problem);
  if (kind === undefined || !('mends' in kind)) return [];
  return kind.mends.flatMap((mender) => mender(problem, document, context));
}

/** Whether anything may be proposed at all: cheap, for showing the button. */
export const isMendable = (problem: Problem | Finding, document: FlowDocument, context: ValidateContext): boolean =>
  proposals(problem, document, context).length > 0;

/** In larger flows a proposal is not tried before it is shown: it would hold the page up. */
const TRIED_UP_TO = 300;
const MOST_TRIED = 12;
const MOST_SHOWN = 4;

/**
 * Mends that really work: each was tried, the problem was gone, and nothing came up that was not there before and is as
 * bad. While the drawing itself is broken calls cannot be searched, so then only the drawing is compared.
 */
export function mendsFor(problem: Problem | Finding, document: FlowDocument, context: ValidateContext): Mend[] {
  const proposed = proposals(problem, document, context);
  if (document.nodes.length > TRIED_UP_TO) return proposed.slice(0, MOST_SHOWN);
  const before = prove(document, context, { calls: 'none' }).problems;
  const searched = !before.some((one) => one.severity === 'blocks' && !('script' in one));
  const known = new Set(before.map(keyOf));
  // the same finding in other words, of fewer callers or fewer seconds, is not gone
  const count = (problems: readonly Problem[]) => problems.filter((one) => keyOf(one) === keyOf(problem)).length;
  const asBad = ({ severity }: Problem) => severity === 'blocks' || problem.severity === 'warning';
  const tried = proposed.slice(0, MOST_TRIED).flatMap((mend) => {
    const { document: after, problems } = prove(mend.apply(document), context, { calls: 'none' });
    if (after === null || count(problems) >= count(before)) return [];
    if (problems.some(({ message }) => message === problem.message)) return [];
    const fresh = problems.filter((one) => asBad(one) && !known.has(keyOf(one)));
    if (fresh.some((one) => searched || !('script' in one))) return [];
    return [{ mend, clean: fresh.length === 0 }];
  });
  const clean = tried.filter((one) => one.clean);
  return (clean.length > 0 ? clean : tried).slice(0, MOST_SHOWN).map(({ mend }) => mend);
}

const keyOf = ({ code, node, port, field }: Problem): string => JSON.stringify([code, node, port, field]);
