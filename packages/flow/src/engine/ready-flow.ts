import type { FlowDocument, FlowVariable } from '../model';
import type { AnyNode } from '../registry/lookup';
import type { ParseResult } from '../text/template';

export interface ReadyNode {
  id: string;
  name: string;
  /** What templates call it: `answers.<slug>`. */
  slug: string;
  type: string;
  definition: AnyNode | null;
  /** Checked against the node type's schema; null where `trouble` says why not. */
  config: unknown;
  /** The node cannot run: reaching it is a fault. */
  trouble: { code: 'unknown_node' | 'bad_config'; message: string } | null;
  /** Port → where its edge leads. */
  edges: ReadonlyMap<string, { id: string; to: string }>;
  intendedEnds: ReadonlySet<string>;
}

/** A document made ready to run: indexed, configs checked, templates read. Made once per version, shared by its calls. */
export interface ReadyFlow {
  document: FlowDocument;
  /** The default language of its texts. */
  language: string;
  nodes: ReadonlyMap<string, ReadyNode>;
  /** Ids of the nodes where a call, a fault and a hang-up enter. */
  entry: { call: string; error: string | null; hangup: string | null };
  variables: ReadonlyMap<string, FlowVariable>;
  /** Slugs under which answers can be stored. */
  answers: readonly string[];
  templates: ReadonlyMap<string, ParseResult>;
  /** The flows it uses, by id. */
  subflows: ReadonlyMap<string, ReadyFlow>;
}
