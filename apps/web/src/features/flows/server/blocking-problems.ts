import type { FlowDocument } from '@innline/flow';

/** How many findings stand between this draft and publishing. */
export function blockingProblems(_document: FlowDocument): number {
  return 0;
}
