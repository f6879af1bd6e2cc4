import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../services/paths.mjs';

const NODES = path.join(root, 'packages/flow/src/nodes');

/** A flow with a step of every type, each as its own examples set it: the one with the most to say. */
export function everyStep() {
  const variables = new Map();
  const nodes = types().map((type, column) => {
    const { flow, node } = richest(type);
    for (const variable of flow.variables ?? []) variables.set(variable.name, variable);
    const position = { x: (column % 6) * 340, y: Math.floor(column / 6) * 340 };
    return { config: {}, ...node, id: type, name: `Step ${type}`, position };
  });
  return {
    format: 'innline.flow',
    formatVersion: 1,
    name: `A step of every kind ${Date.now()}`,
    languages: ['en', 'es'],
    variables: [...variables.values()],
    nodes,
    edges: [],
  };
}

export const types = () => readdirSync(NODES).filter((type) => existsSync(path.join(NODES, type, 'examples.json')));

function richest(type) {
  const examples = JSON.parse(readFileSync(path.join(NODES, type, 'examples.json'), 'utf8'));
  const uses = examples.flatMap(({ flow }) =>
    flow.nodes
      .filter((node) => node.type === type)
      .map((node) => ({ flow, node, length: JSON.stringify(node).length })),
  );
  return uses.sort((a, b) => b.length - a.length)[0];
}
