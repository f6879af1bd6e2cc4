import type { FlowEdge, FlowNode, FlowVariable } from '../../model';
import type { StudioFlow } from './graph';
import type { Languages } from './language';
import type { Names } from './names';
import type { Plan } from './plan';
import type { Fidelity, LostCallers, Reason, TemplateReport } from './report/report';
import type { VariableTypes } from './variables';

/** What a port leads to while not everything is drawn yet. */
export interface Lead {
  node: string;
  port: string;
  /** The widget it leads to; null: Studio ends the call. */
  to: string | null;
}

/** Where a call goes that comes to a widget: to a node of its own, or straight on to another widget. */
export type Entry = { node: string } | { on: string | null };

/** Everything an import gathers while it goes through the widgets. */
export interface Draft {
  flow: StudioFlow;
  plan: Plan;
  names: Names;
  languages: Languages;
  types: VariableTypes;
  nodes: FlowNode[];
  /** Within a widget's own nodes. */
  edges: Pick<FlowEdge, 'from' | 'to'>[];
  leads: Lead[];
  entries: Map<string, Entry>;
  variables: Map<string, FlowVariable>;
  reasons: Map<string, { fidelity: Fidelity; reasons: Reason[] }>;
  /** Node ids by widget. */
  owned: Map<string, string[]>;
  texts: TemplateReport[];
  lost: LostCallers[];
  notes: Reason[];
  /** Where Studio went on when the caller hung up at a widget: widget → widget. */
  hangups: Map<string, string>;
  /** Departments of the hotel, to lead queues to. */
  departments: readonly { id: string; name: string }[];
}
