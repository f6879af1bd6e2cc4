/// <reference lib="webworker" />
import { type FlowDocument, type Problem, type ValidateContext, validate } from '@innline/flow';

export interface CheckRequest {
  id: number;
  document: FlowDocument;
  context: ValidateContext;
}

export interface CheckAnswer {
  id: number;
  problems: Problem[];
}

self.onmessage = ({ data: { id, document, context } }: MessageEvent<CheckRequest>) => {
  const { problems } = validate(document, context);
  self.postMessage({ id, problems } satisfies CheckAnswer);
};
