import type { TellingLanguage } from '../registry/telling';

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
  /** Id of the other flow calls go through here, which has a chapter of its own; null: none. */
  uses: string | null;
}

export type SummarySectionId = 'hours' | 'start' | 'lost' | 'failures' | 'people' | 'languages' | 'afterwards';

export interface SummarySection {
  id: SummarySectionId;
  title: string;
  lines: string[];
}

/** Another flow that calls go through and come back from, told once however often it is used. */
export interface SummarySubflow {
  flow: string;
  title: string;
  /** Where it is used, what callers meet first, who is rung. */
  lines: string[];
  steps: SummaryStep[];
}

/** A flow as a general manager reads it. Sections without anything to say are left out. */
export interface FlowSummary {
  /** Of the texts callers hear. */
  language: string;
  /** Of the sentences around them. */
  told: TellingLanguage;
  /** Where these are two: which is which, in the language of the sentences; empty: they are one. */
  note: string;
  title: string;
  sections: SummarySection[];
  stepsTitle: string;
  steps: SummaryStep[];
  /** In the order in which they are come to, those that others of them use included. */
  subflows: SummarySubflow[];
}
