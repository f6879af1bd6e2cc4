/// <reference lib="webworker" />
import {
  type CallerScript,
  callFinder,
  type FlowDocument,
  type Problem,
  type Proof,
  prove,
  type ValidateContext,
} from '@innline/flow';

export type CheckRequest = { id: number } & (
  | { kind: 'check'; document: FlowDocument; context: ValidateContext }
  /** A call that comes to a problem of what was checked last. */
  | { kind: 'call'; problem: Problem }
);

export type CheckAnswer = { id: number } & (
  | { kind: 'check'; problems: Proof['problems'] }
  | { kind: 'call'; call: CallerScript | null }
);

// looking for calls takes as long as all the rest: it is done when somebody wants to see one, not with every letter
let findCall: ReturnType<typeof callFinder> = () => null;

self.onmessage = ({ data }: MessageEvent<CheckRequest>) => {
  self.postMessage({ id: data.id, ...answerTo(data) } satisfies CheckAnswer);
};

function answerTo(request: CheckRequest) {
  if (request.kind === 'call') return { kind: request.kind, call: findCall(request.problem) };
  const { kind, document, context } = request;
  findCall = callFinder(document, context);
  return { kind, problems: prove(document, context, { calls: 'on_request' }).problems };
}
