import type { FlowDocument } from '@innline/flow';
import { nameKey, uniqueName } from './names';
import { rewriteReferences } from './rewrite-references';
import { findNode, updateNode } from './types';

/** Renames a step and everything that reads its answer. An empty name is refused, a taken one is made unique. */
export function renameNode(document: FlowDocument, id: string, wanted: string): FlowDocument {
  const node = findNode(document, id);
  if (!node || wanted.trim() === '' || wanted.trim() === node.name) return document;
  const name = uniqueName(document, wanted, id);
  const renamed = updateNode(document, id, (old) => ({ ...old, name }));
  return rewriteReferences(renamed, 'answers', nameKey(node.name), nameKey(name));
}
