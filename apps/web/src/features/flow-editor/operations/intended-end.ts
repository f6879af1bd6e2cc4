import type { FlowDocument } from '@innline/flow';
import { edgeFrom, type PortRef } from './connect';
import { updateNode } from './types';

/** Says that a port is meant to lead nowhere (or no longer). A port that leads somewhere cannot be an end. */
export function setIntendedEnd(document: FlowDocument, at: PortRef, intended: boolean): FlowDocument {
  if (intended && edgeFrom(document, at)) return document;
  return updateNode(document, at.node, (node) => {
    if (node.intendedEnds.includes(at.port) === intended) return node;
    const intendedEnds = intended
      ? [...node.intendedEnds, at.port]
      : node.intendedEnds.filter((port) => port !== at.port);
    return { ...node, intendedEnds };
  });
}
