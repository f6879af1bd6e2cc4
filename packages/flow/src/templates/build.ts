import { FLOW_FORMAT, FLOW_FORMAT_VERSION, FlowDocument, type FlowVariable } from '../model';
import type { NodeType } from '../registry/lookup';

/** Canvas units between columns and rows. */
const COLUMN = 340;
const ROW = 190;

/** A node with its edges, as templates write it. */
export interface Step {
  id: string;
  type: NodeType;
  name: string;
  /** Column and row on the canvas, from the left top. */
  at: readonly [column: number, row: number];
  config: Record<string, unknown>;
  /** Port → id of the next step. */
  to: Record<string, string>;
}

export function step(
  id: string,
  type: NodeType,
  name: string,
  at: Step['at'],
  config: Record<string, unknown>,
  to: Record<string, string> = {},
): Step {
  return { id, type, name, at, config, to };
}

/** A text in English and Spanish. */
export function both(en: string, es: string): Record<string, string> {
  return { en, es };
}

/** All these ports to one step: `all(['no_input', 'no_match'], 'desk')`. */
export function all(ports: readonly string[], to: string): Record<string, string> {
  return Object.fromEntries(ports.map((port) => [port, to]));
}

export const NOT_ANSWERED = ['no_answer', 'busy', 'declined', 'failed'] as const;
export const NOT_HEARD = ['no_input', 'not_understood'] as const;
export const NOT_CHOSEN = ['no_input', 'no_match'] as const;

/** Makes a document of steps. */
export function flowOf(
  name: string,
  languages: string[],
  steps: readonly Step[],
  variables: Pick<FlowVariable, 'name' | 'type'>[] = [],
): FlowDocument {
  return FlowDocument.parse({
    format: FLOW_FORMAT,
    formatVersion: FLOW_FORMAT_VERSION,
    name,
    languages,
    variables,
    nodes: steps.map(({ id, type, name: title, at, config }) => {
      return { id, type, name: title, config, position: { x: at[0] * COLUMN, y: at[1] * ROW } };
    }),
    edges: steps.flatMap(({ id, to }) =>
      Object.entries(to).map(([port, target]) => ({ id: `${id}-${port}`, from: { node: id, port }, to: target })),
    ),
  });
}
