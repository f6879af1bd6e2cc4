import type { Finding, FlowDocument, Problem, ValidateContext } from '@innline/flow';

/** One way to make a problem go away: an edit like any other, taken back by undo. */
export interface Mend {
  /** What it changes, as an order: “Lead “Busy” to “Take a message””. */
  label: string;
  apply(document: FlowDocument): FlowDocument;
}

/** What of the hotel a mend may name. */
export type MendContext = Pick<
  ValidateContext,
  'departments' | 'schedules' | 'onError' | 'recording' | 'flows' | 'ears'
>;

/** Proposes mends of one kind of problem, the likeliest first; none where only a person can decide. */
export type Mender = (problem: Problem | Finding, document: FlowDocument, context: MendContext) => Mend[];
