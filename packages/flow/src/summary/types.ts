/** A way out of a step: who takes it, and what they meet. */
export interface SummaryWay {
  words: string;
  /** Number of the step it leads to; null: the call ends. */
  to: number | null;
}

export interface SummaryStep {
  /** From 1, in the order in which callers get there. */
  number: number;
  node: string;
  name: string;
  /** Whole sentences. */
  lines: string[];
  ways: SummaryWay[];
}

export type SummarySectionId = 'hours' | 'start' | 'lost' | 'failures' | 'people' | 'languages' | 'afterwards';

export interface SummarySection {
  id: SummarySectionId;
  title: string;
  lines: string[];
}

/** A flow as a general manager reads it. Sections without anything to say are left out. */
export interface FlowSummary {
  /** Of the texts callers hear. */
  language: string;
  title: string;
  sections: SummarySection[];
  stepsTitle: string;
  steps: SummaryStep[];
}
