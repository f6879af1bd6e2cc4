import type { Problem } from '../../model';
import type { ToolDefinition, ToolField } from '../../tools/define';
import { toolOf } from '../../tools/tools';
import { type Rule, soundNodes } from '../checked-flow';
import { blocks, quoted } from '../problem';

/** What a template may well give, so that the rest of the input can be checked without a call. */
const SAMPLES: Record<ToolField['kind'], string> = {
  text: 'x',
  date: '2030-01-01',
  number: '1',
  phone: '+34911234567',
  select: 'x',
  json: '',
  department: 'front-desk',
  url: 'https://example.com',
};

/** Every tool exists and gets what it needs; values that are written out are of the right kind. */
export const toolInputs: Rule = (flow) =>
  soundNodes(flow).flatMap(({ node, config }): Problem[] => {
    if (node.type !== 'tool') return [];
    const { tool: name, input } = config as { tool: string; input: Record<string, string> };
    const tool = toolOf(name);
    if (!tool) {
      const message = `${quoted(node.name)} wants ${quoted(name)}, which this version cannot do. Choose something else.`;
      return [blocks('config', message, { node: node.id, field: 'tool' })];
    }
    return complaints(tool, input).map(({ field, message }) =>
      blocks('config', `${quoted(node.name)}: ${message}. Fill it in.`, { node: node.id, field: `input.${field}` }),
    );
  });

function complaints(tool: ToolDefinition, input: Record<string, string>): { field: string; message: string }[] {
  const given = (name: string) => (Object.hasOwn(input, name) ? input[name]! : '');
  const isTemplate = (name: string) => /\{\{|\{%/.test(given(name));
  // An arrival that is written out and a departure from a template cannot be held against each other.
  const sample = ({ name, kind }: ToolField) => (isTemplate(name) ? SAMPLES[kind] : given(name));
  const read = tool.input.safeParse(Object.fromEntries(tool.fields.map((field) => [field.name, sample(field)])));
  if (read.success) return [];
  return read.error.issues.flatMap(({ path, message }) => {
    const field = tool.fields.find(({ name }) => name === path[0]);
    return field && !isTemplate(field.name) && !dependsOnTemplate(message, tool, isTemplate)
      ? [{ field: field.name, message: `${field.label} ${message}` }]
      : [];
  });
}

/** A complaint about one date that another, known only during the call, takes part in. */
function dependsOnTemplate(message: string, tool: ToolDefinition, isTemplate: (name: string) => boolean): boolean {
  const together = /check-in|check-out date says/.test(message);
  return together && tool.fields.some(({ name, kind }) => kind === 'date' && isTemplate(name));
}
