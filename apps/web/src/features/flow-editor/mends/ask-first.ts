import { nodeType } from '@innline/flow';
import { leadAll } from './targets';
import type { Mender } from './types';

/** An answer that is used before anybody was asked (G6): the way on which it is missing leads to the question. */
export const askFirst: Mender = ({ node: id, message }, document) => {
  const [, asks, from] =
    /uses the answer of “(.+)”, which is not there yet when the call comes from “(.+)”\. Ask first/.exec(message) ?? [];
  const question = document.nodes.find(({ name, type }) => name === asks && nodeType(type)?.storesAnswer);
  const before = document.nodes.find(({ name }) => name === from);
  if (!question || !before) return [];
  const ports = document.edges.flatMap((edge) => (edge.from.node === before.id && edge.to === id ? [edge.from] : []));
  if (ports.length === 0) return [];
  return [
    {
      label: `Lead from “${before.name}” to “${question.name}” first`,
      apply: (draft) => leadAll(draft, ports, question.id),
    },
  ];
};
