/// <reference lib="webworker" />
import { type FlowDocument, type Proof, prove, type ValidateContext } from '@innline/flow';

export interface CheckRequest {
  id: number;
  document: FlowDocument;
  context: ValidateContext;
}

export interface CheckAnswer {
  id: number;
  problems: Proof['problems'];
}

self.onmessage = ({ data: { id, document, context } }: MessageEvent<CheckRequest>) => {
  const { problems } = prove(document, context);
  self.postMessage({ id, problems } satisfies CheckAnswer);
};
