import { draftConfig, type FlowDocument, type NodeType, nodeType } from '@innline/flow';
import { certainPorts } from '../nodes/describe';
import { deleteNodes, setField } from '../operations';
import type { Mender } from './types';

/** A setting its step cannot have: the usual one again. */
export const usualSetting: Mender = ({ node: id, field, message }, document) => {
  const node = document.nodes.find((other) => other.id === id);
  const name = field?.split('.')[0];
  if (!node || name === undefined || nodeType(node.type) === null || !Object.hasOwn(node.config, name)) return [];
  const usual = draftConfig(node.type as NodeType, document.languages)[name];
  if (usual === undefined) return [];
  const label = /at “([^”]+)”/.exec(message)?.[1] ?? name;
  return [
    {
      label: `Put “${label}” of “${node.name}” back to what new steps have`,
      apply: (draft: FlowDocument) => setField(draft, node.id, name, usual, certainPorts),
    },
  ];
};

/** A kind of step this version does not know: nothing of it can be called. */
export const unknownKind: Mender = ({ node: id }, document) => {
  const node = document.nodes.find((other) => other.id === id);
  return node ? [{ label: `Delete “${node.name}”`, apply: (draft) => deleteNodes(draft, [node.id]) }] : [];
};
