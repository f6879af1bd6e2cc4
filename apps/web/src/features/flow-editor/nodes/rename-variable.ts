import { type FlowNode, type FormField, formOf } from '@innline/flow';
import type { RenameIn } from '../operations';
import { describeNode } from './describe';

/** Renames a variable in the fields that name it bare; which these are, the node types' schemas say. */
export const renameVariableIn: RenameIn = (node, from, to) => {
  const { definition } = describeNode(node);
  return definition ? (inFields(formOf(definition), node.config, from, to) as FlowNode['config']) : node.config;
};

function inFields(fields: readonly FormField[], values: Record<string, unknown>, from: string, to: string) {
  const next = { ...values };
  for (const { name, widget, item } of fields) {
    const value = values[name];
    if (widget === 'variable' && value === from) next[name] = to;
    if (item && Array.isArray(value)) next[name] = value.map((entry) => inFields(item, entry ?? {}, from, to));
  }
  return next;
}
