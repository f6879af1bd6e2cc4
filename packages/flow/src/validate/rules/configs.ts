import type { Rule } from '../checked-flow';
import { blocks, quoted } from '../problem';

/** Every node's settings are what its type asks for. */
export const configs: Rule = ({ nodes }) =>
  [...nodes.values()].flatMap(({ node, definition, issues }) =>
    issues.map(({ path, message }) => {
      const top = path.split('.')[0]!;
      const label = definition ? labelOf(definition.config, top) : top;
      const where = label === '' ? '' : ` at ${quoted(label)}`;
      return blocks('config', `${quoted(node.name)}${where}: ${message}.`, { node: node.id, field: path });
    }),
  );

function labelOf(schema: unknown, name: string): string {
  const shape = (schema as { shape?: Record<string, { meta?: () => { innline?: { label: string } } | undefined }> })
    .shape;
  return shape && Object.hasOwn(shape, name) ? (shape[name]!.meta?.()?.innline?.label ?? name) : name;
}
