import type { Finding } from '../../../verify/finding';

/** How much of a widget came along. */
export type Fidelity =
  /** Callers notice no difference. */
  | 'mapped'
  /** It works, and differs as the reasons say. */
  | 'approximated'
  /** Not taken over; the reasons say what stands in its place and what to do. */
  | 'refused';

export interface Reason {
  /** Stable, for scripts: `first_key`, `voice`, … */
  code: string;
  /** A sentence a manager understands. */
  text: string;
}

export interface WidgetReport {
  /** As it is called in Studio. */
  widget: string;
  /** Studio's name of the type. */
  type: string;
  /** As Studio's console calls the type. */
  label: string;
  fidelity: Fidelity;
  reasons: Reason[];
  /** Ids of the nodes that do its work; of a widget that became part of another's node, that node. */
  nodes: string[];
  /** Name of the widget whose node does its work too; null: it has nodes of its own, or none. */
  partOf: string | null;
  /** Whether a call can get there at all. */
  reachable: boolean;
}

/** A text that named what Innline does not have. */
export interface TemplateReport {
  widget: string;
  /** What was named. */
  reference: string;
  why: string;
}

/** A retry counter somebody built of widgets. */
export interface CounterReport {
  variable: string;
  /** The question it counts the tries of; null: none was recognised. */
  widget: string | null;
  /** `folded`: it is the question's own number of tries now. `kept`: drawn as it was. `never_fires`: it never ends anything. */
  outcome: 'folded' | 'kept' | 'never_fires';
  text: string;
}

/** Callers the original loses. */
export interface LostCallers {
  widget: string;
  /** The transition that leads nowhere, or the widget they never leave. */
  event: string;
  /** Who: “Callers who say nothing at “main_menu””. */
  who: string;
  /** What Studio does to them. */
  originally: string;
  /** What happens to them in Innline, and what to do. */
  now: string;
}

export interface ImportReport {
  format: 'innline.import-report';
  formatVersion: 1;
  source: 'twilio-studio';
  name: string;
  counts: Record<Fidelity, number> & { widgets: number };
  /** About the flow as a whole. */
  notes: Reason[];
  widgets: WidgetReport[];
  texts: TemplateReport[];
  counters: CounterReport[];
  lost: LostCallers[];
  /** What Innline's guarantees say about the imported flow, what blocks publishing first. */
  findings: ReportFinding[];
}

/** A finding with the call that shows it, in words. */
export type ReportFinding = Pick<Finding, 'code' | 'severity' | 'message' | 'node'> & { call: string[] };
