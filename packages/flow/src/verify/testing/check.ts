import { documentOf, type Example } from '../../engine';
import type { Problem } from '../../model';
import type { ValidateContext } from '../../validate';
import { type VerifyOptions, verify } from '../verify';

export type Flow = Example['flow'];

/** Findings of one guarantee, in short. */
export function findingsOf(
  code: Problem['code'],
  flow: Flow,
  context: ValidateContext = {},
  options: VerifyOptions = {},
) {
  return verify(documentOf({ title: 'a flow', flow }), context, options)
    .findings.filter((finding) => finding.code === code)
    .map(({ severity, message, node, script }) => ({ severity, message, node, words: script?.words ?? null }));
}
