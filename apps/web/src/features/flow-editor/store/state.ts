import type { CallerScript, FlowDocument, Problem, Proof, Replayed, Scenario, ScenarioResult } from '@innline/flow';
import type { Point } from '../operations';

export interface Size {
  width: number;
  height: number;
}

/** Where the inspector should put the cursor. */
export interface FocusedField {
  node: string;
  /** Path inside the config, e.g. `options.2.digit`; null: the first field. */
  field: string | null;
}

export interface Selection {
  nodes: ReadonlySet<string>;
  edges: ReadonlySet<string>;
}

/** What the user is doing with the canvas besides looking at it. */
export type Overlay =
  | { kind: 'none' }
  /**
   * Choosing a node type; `from` is the port the new node will be led to by, `edge` the one it will sit on. `offered`: the
   * port was only free and near, not pulled at, so what cannot be led to may be added as well.
   */
  | { kind: 'add'; at: Point; from: { node: string; port: string } | null; edge: string | null; offered?: boolean }
  /** Connecting by keyboard: first the port, then the target. */
  | { kind: 'connect'; node: string; port: string | null }
  | { kind: 'search' }
  /** On a phone: the settings of what is selected, which stand beside the canvas elsewhere. */
  | { kind: 'settings' }
  | { kind: 'shortcuts' };

/** History remembers these and nothing else: looking around is not an edit. */
export interface Tracked {
  document: FlowDocument;
  /** The last change in plain words: what undo takes back. */
  change: string;
}

export interface EditorState extends Tracked {
  readOnly: boolean;
  selection: Selection;
  /** Steps that are being dragged, by their ids. Where they are the canvas knows; the document learns it when they are let go. */
  dragged: readonly string[];
  measured: Readonly<Record<string, Size>>;
  /** The language texts are shown in. */
  language: string;
  problems: Readonly<Proof['problems']>;
  /** The document `problems` are about; null: nothing has been checked yet. */
  checked: FlowDocument | null;
  focus: FocusedField | null;
  overlay: Overlay;
  /** The edge that what is being dragged would be put on. */
  dropEdge: string | null;
  /** A problem of the flow as a whole was clicked: its settings are wanted. */
  flowSettingsWanted: boolean;
  /** Calls that were looked for, by the problem they come to; null: none comes there. */
  calls: ReadonlyMap<Problem, CallerScript | null>;
  /** A call that comes to this problem is to be looked for, and played where that is wanted. */
  callWanted: { problem: Problem; play: boolean } | null;
  /** The call that runs into this problem is to be played. */
  playWanted: { problem: Problem; call: CallerScript } | null;
  /** How the flow's scenarios go on the document as it is, by id; null: they are being played. */
  scenarioResults: Readonly<Record<string, ScenarioResult>> | null;
  /** Counts up when all scenarios are to be played again. */
  scenarioRound: number;
  /** The scenario that is to be played in the simulator. */
  scenarioWanted: Scenario | null;
  /** A past call whose old and new way are shown on the canvas. */
  replayShown: ShownReplay | null;
  /** Read out to screen readers. */
  announcement: string;
}

export type ShownReplay = Extract<Replayed, { status: 'another_way' | 'ends_differently' }> & { label: string };

export const NOTHING_DRAGGED: readonly string[] = [];
export const NOTHING_SELECTED: Selection = { nodes: new Set(), edges: new Set() };
