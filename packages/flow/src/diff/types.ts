import type { Json } from '../model';

/** One setting that is otherwise than before, with its name as on the form. */
export interface FieldChange {
  /** Dotted, from the config's root; items of lists by their id: `options.spa.digit`. */
  path: string;
  label: string;
  before: Json;
  after: Json;
  /** Both sides as people read them. */
  beforeText: string;
  afterText: string;
}

export interface NodeChange {
  id: string;
  /** Its name now, or its last one. */
  name: string;
  type: string;
  kind: 'added' | 'removed' | 'changed' | 'moved';
  /** Empty unless `changed`. */
  fields: FieldChange[];
  /** Also at another place on the canvas. */
  moved: boolean;
}

export interface EdgeChange {
  /** Of the edge in the newer document, else in the older. */
  id: string;
  kind: 'added' | 'removed' | 'redirected';
  from: { node: string; port: string };
  /** Names of the steps it led to and leads to. */
  before: string | null;
  after: string | null;
  /** “Main menu: Says nothing” */
  label: string;
}

/** What two documents of a flow have otherwise. */
export interface FlowDiff {
  nodes: NodeChange[];
  edges: EdgeChange[];
  /** Opening hours that are asked in one of them only, by name. */
  schedules: { added: string[]; removed: string[] };
  variables: { name: string; kind: 'added' | 'removed' | 'changed'; what: string[] }[];
  /** Of the flow itself: name, languages, voices, limits. */
  flow: FieldChange[];
}

export type DiffTone = 'new' | 'gone' | 'other';

/** A change as callers notice it. */
export interface ToldChange {
  words: string;
  /** Where to look; null: the flow as a whole. */
  node: string | null;
  /** The node is in the older document only. */
  inOlder: boolean;
  tone: DiffTone;
}
