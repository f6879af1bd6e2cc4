import { type Finding, type FlowDocument, type Problem, prove, type ValidateContext } from '@innline/flow';
import { choose } from './choose';
import { circle } from './circle';
import { consent } from './consent';
import { firstValue } from './first-value';
import { longPrompt } from './long-prompt';
import { menu } from './menu';
import { missingLanguage } from './missing-language';
import { noPerson } from './no-person';
import { openPort } from './open-port';
import { structure } from './structure';
import type { Mend, Mender } from './types';
import { unreachable } from './unreachable';

/** By guarantee: who knows how to mend a breach of it. What is not here only a person can decide. */
const MENDERS: Partial<Record<Problem['code'], Mender>> = {
  document: structure,
  config: choose,
  G1: openPort,
  G2: unreachable,
  G3: circle,
  G4: noPerson,
  G5: circle,
  G6: firstValue,
  G7: openPort,
  G8: consent,
  G9: choose,
  G10: missingLanguage,
  G11: (...given) => [...menu(...given), ...longPrompt(...given)],
};

/** Whether anything may be proposed at all: cheap, for showing the button. */
export function isMendable(problem: Problem | Finding, document: FlowDocument, context: ValidateContext): boolean {
  return (MENDERS[problem.code]?.(problem, document, context).length ?? 0) > 0;
}

/** In larger flows a proposal is not tried before it is shown: it would hold the page up. */
const TRIED_UP_TO = 300;
const MOST_SHOWN = 4;

/**
 * Mends that really work: each was tried, the problem was gone, and nothing that blocks publishing came up that was not
 * there before. While the drawing itself is broken calls cannot be searched, so then only the drawing is compared.
 */
export function mendsFor(problem: Problem | Finding, document: FlowDocument, context: ValidateContext): Mend[] {
  const proposals = MENDERS[problem.code]?.(problem, document, context) ?? [];
  if (document.nodes.length > TRIED_UP_TO) return proposals.slice(0, MOST_SHOWN);
  const before = prove(document, context).problems;
  const searched = !before.some((one) => one.severity === 'blocks' && !('script' in one));
  const known = new Set(before.map(keyOf));
  const same = (one: Problem) => keyOf(one) === keyOf(problem) && one.message === problem.message;
  const tried = proposals.flatMap((mend) => {
    const after = prove(mend.apply(document), context).problems;
    if (after.some(same)) return [];
    const fresh = after.filter((one) => one.severity === 'blocks' && !known.has(keyOf(one)));
    if (fresh.some((one) => searched || !('script' in one))) return [];
    return [{ mend, clean: fresh.length === 0 }];
  });
  const clean = tried.filter((one) => one.clean);
  return (clean.length > 0 ? clean : tried).slice(0, MOST_SHOWN).map(({ mend }) => mend);
}

const keyOf = ({ code, node, port, field }: Problem): string => JSON.stringify([code, node, port, field]);
