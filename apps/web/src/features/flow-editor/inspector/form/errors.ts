import {
  type FlowDocument,
  type FlowNode,
  type FormField,
  formOf,
  type Problem,
  parseTemplate,
  referencesOf,
  unknownPaths,
} from '@innline/flow';
import { describeNode } from '../../nodes/describe';

/**
 * What is wrong with a node's settings, by place: as the schema says at once, as its templates say, and as the whole
 * flow's check says a moment later. The first message of a place wins.
 */
export function errorsOf(
  node: FlowNode,
  document: FlowDocument,
  problems: readonly Problem[],
): ReadonlyMap<string, string> {
  const errors = new Map<string, string>();
  const add = (path: string, message: string) => {
    if (!errors.has(path)) errors.set(path, message);
  };
  const { definition } = describeNode(node);
  if (!definition) return errors;
  const parsed = definition.config.safeParse(node.config);
  for (const issue of parsed.error?.issues ?? []) add(issue.path.join('.'), sentence(issue.message));
  for (const field of formOf(definition)) templateErrors(field, node.config[field.name], field.name, document, add);
  for (const problem of problems) if (problem.field) add(problem.field, problem.message);
  return errors;
}

type Add = (path: string, message: string) => void;

function templateErrors(field: FormField, value: unknown, path: string, document: FlowDocument, add: Add): void {
  if (field.item && Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      for (const inner of field.item)
        templateErrors(inner, item?.[inner.name], `${path}.${index}.${inner.name}`, document, add);
    }
    return;
  }
  if (field.templates)
    eachText(value, path, (text, place) => {
      const message = templateError(text, document);
      if (message) add(place, message);
    });
}

function eachText(value: unknown, path: string, act: (text: string, path: string) => void): void {
  if (typeof value === 'string') act(value, path);
  else if (value !== null && typeof value === 'object')
    for (const [key, inner] of Object.entries(value)) eachText(inner, `${path}.${key}`, act);
}

/** What is wrong with a text's `{{ … }}`, or null. */
export function templateError(text: string, document: FlowDocument): string | null {
  const parsed = parseTemplate(text);
  if (!parsed.ok) return `This cannot be read: ${parsed.error.message} (line ${parsed.error.line}).`;
  const paths = referencesOf(text);
  // what a flow knows is gathered from all of its steps: most texts name nothing of it
  const [unknown] = paths.length === 0 ? [] : unknownPaths(paths, document);
  return unknown ? `There is nothing called “${unknown}” in this flow.` : null;
}

const sentence = (message: string) => {
  const text = message.charAt(0).toUpperCase() + message.slice(1);
  return text.endsWith('.') ? text : `${text}.`;
};

/** The message of a path, or of anything inside it. */
export function errorAt(errors: ReadonlyMap<string, string>, path: string): string | undefined {
  const exact = errors.get(path);
  if (exact) return exact;
  for (const [place, message] of errors) if (place.startsWith(`${path}.`)) return message;
  return undefined;
}
