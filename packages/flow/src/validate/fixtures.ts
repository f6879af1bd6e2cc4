import { FLOW_FORMAT, FLOW_FORMAT_VERSION, type Problem } from '../model';
import type { ValidateContext } from './checked-flow';
import { validate } from './validate';

type Config = Record<string, unknown>;

/** A small document for tests: nodes as `id: [type, config]`, edges as `node.port > node`. */
export function flow(nodes: Record<string, [type: string, config?: Config]>, edges: string[], more: Config = {}) {
  return {
    format: FLOW_FORMAT,
    formatVersion: FLOW_FORMAT_VERSION,
    name: 'Test',
    languages: ['en'],
    nodes: Object.entries(nodes).map(([id, [type, config = {}]]) => ({ id, type, name: id, config })) as Config[],
    edges: edges.map((edge, i) => {
      const [from, to] = edge.split(' > ');
      const [node, port] = from!.split('.');
      return { id: `e${i}`, from: { node, port }, to };
    }) as Config[],
    ...more,
  };
}

/** Problems in short: `G1 menu.no_input`. */
export function found(document: unknown, context?: ValidateContext): string[] {
  return validate(document, context).problems.map(brief);
}

export function brief({ code, severity, node, port, field }: Problem): string {
  const place = [node, port].filter(Boolean).join('.');
  return `${severity === 'warning' ? '(' : ''}${code} ${place}${field ? ` @${field}` : ''}${severity === 'warning' ? ')' : ''}`.trim();
}

export const MENU = {
  options: [{ id: 'rooms', label: 'Rooms', digit: '1', phrases: {} }],
  operatorOn: false,
};

/** Start, menu, end: nothing to complain about. */
export function soundFlow(more: Config = {}) {
  return flow(
    { start: ['trigger'], menu: ['menu', MENU], bye: ['hangup'] },
    ['start.start > menu', 'menu.rooms > bye', 'menu.no_input > bye', 'menu.no_match > bye'],
    more,
  );
}
