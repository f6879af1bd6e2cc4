import { type FlowDocument, type FlowEdge, FlowLimits, type FlowNode } from '@innline/flow';
import type { PortsOf } from '../operations';

/** Small documents for tests. */
export const aNode = (id: string, more: Partial<FlowNode> = {}): FlowNode => ({
  id,
  type: 'greet',
  name: id,
  config: {},
  position: { x: 0, y: 0 },
  intendedEnds: [],
  ...more,
});

export const anEdge = (from: string, port: string, to: string): FlowEdge => ({
  id: `${from}-${port}`,
  from: { node: from, port },
  to,
});

export const aDocument = (nodes: FlowNode[] = [], edges: FlowEdge[] = []): FlowDocument => ({
  format: 'innline.flow',
  formatVersion: 1,
  name: 'Front desk',
  languages: ['en', 'es'],
  nodes,
  edges,
  variables: [],
  limits: FlowLimits.parse({}),
});

/** Ports as the test's nodes name them in their config; `next` where they name none. */
export const testPorts: PortsOf = (node) => {
  const named = node.config.ports;
  return (Array.isArray(named) ? (named as string[]) : ['next']).map((id) => ({ id }));
};

export const counter = () => {
  let n = 0;
  return () => `id${++n}`;
};
