import { languageName } from '@innline/shared';
import type { FlowNode, Json } from '../model';
import { type FormField, formOf } from '../registry/form';
import { nodeType } from '../registry/lookup';
import type { ValidateContext } from '../validate/checked-flow';
import { same } from './same';
import type { FieldChange } from './types';
import { valueText } from './value-text';

type Values = Record<string, Json>;
type Item = { id?: string; label?: string; variable?: string };

/** The settings of a step that differ, defaults filled in on both sides: what was never touched is no change. */
export function fieldChanges(before: FlowNode, after: FlowNode, context: ValidateContext): FieldChange[] {
  const own: FieldChange[] = [];
  const note = (path: string, label: string, a: Json, b: Json, texts: [string, string]) =>
    own.push({ path, label, before: a, after: b, beforeText: texts[0], afterText: texts[1] });
  if (before.name !== after.name)
    note('name', 'Name', before.name, after.name, [`“${before.name}”`, `“${after.name}”`]);
  if (before.type !== after.type) {
    note('type', 'Kind', before.type, after.type, [kindOf(before.type), kindOf(after.type)]);
    return own;
  }
  if (!same([...before.intendedEnds].sort(), [...after.intendedEnds].sort())) {
    const texts = (node: FlowNode) => valueText({ widget: 'text' }, node.intendedEnds, context);
    note('intendedEnds', 'Intended ends', before.intendedEnds, after.intendedEnds, [texts(before), texts(after)]);
  }
  const definition = nodeType(after.type);
  const [a, b] = [filled(before), filled(after)];
  if (!definition || a === null || b === null) {
    if (!same(before.config, after.config))
      note('config', 'Settings', before.config as Json, after.config as Json, ['as they were', 'others']);
    return own;
  }
  return [...own, ...changesIn(formOf(definition), a, b, '', '', context)];
}

const kindOf = (type: string) => nodeType(type)?.label ?? type;

function filled({ type, config }: FlowNode): Values | null {
  const read = nodeType(type)?.config.safeParse(config);
  return read?.success ? (read.data as Values) : null;
}

function changesIn(
  form: readonly FormField[],
  before: Values,
  after: Values,
  path: string,
  label: string,
  context: ValidateContext,
): FieldChange[] {
  return form.flatMap((field): FieldChange[] => {
    const [a, b] = [before[field.name] ?? null, after[field.name] ?? null];
    if (same(a, b)) return [];
    const place = { path: `${path}${field.name}`, label: `${label}${field.label}` };
    if (field.item && Array.isArray(a) && Array.isArray(b)) return itemChanges(field, a, b, place, context);
    if (field.widget === 'localized_text' && isRecord(a) && isRecord(b))
      return textChanges(field, a, b, place, context);
    return [
      {
        ...place,
        before: a,
        after: b,
        beforeText: valueText(field, a, context),
        afterText: valueText(field, b, context),
      },
    ];
  });
}

const isRecord = (value: Json): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text, language by language. */
function textChanges(
  field: FormField,
  before: Values,
  after: Values,
  { path, label }: { path: string; label: string },
  context: ValidateContext,
): FieldChange[] {
  const languages = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return languages.flatMap((language) => {
    const [a, b] = [before[language] ?? null, after[language] ?? null];
    if (same(a, b)) return [];
    const texts = { beforeText: valueText(field, a, context), afterText: valueText(field, b, context) };
    return [
      { path: `${path}.${language}`, label: `${label} in ${languageName(language)}`, before: a, after: b, ...texts },
    ];
  });
}

const keyOf = (item: Json, index: number): string => (item as Item | null)?.id ?? `${index}`;
const nameOf = (item: Json, index: number): string =>
  (item as Item | null)?.label ?? (item as Item | null)?.variable ?? `${index + 1}`;

/** The items of a list by their ids: one added in the middle does not make all after it other ones. */
function itemChanges(
  field: FormField,
  before: Json[],
  after: Json[],
  { path, label }: { path: string; label: string },
  context: ValidateContext,
): FieldChange[] {
  const old = new Map(before.map((item, index) => [keyOf(item, index), { item, index }]));
  const now = new Map(after.map((item, index) => [keyOf(item, index), { item, index }]));
  const found: FieldChange[] = [];
  for (const key of new Set([...old.keys(), ...now.keys()])) {
    const [a, b] = [old.get(key), now.get(key)];
    const name = nameOf((b ?? a)!.item, (b ?? a)!.index);
    const place = { path: `${path}.${key}`, label: `${label} › ${name}` };
    if (a && b) {
      found.push(
        ...changesIn(field.item!, a.item as Values, b.item as Values, `${place.path}.`, `${place.label} › `, context),
      );
    } else {
      const texts = { beforeText: a ? 'there' : 'nothing', afterText: b ? 'there' : 'nothing' };
      found.push({ ...place, before: a?.item ?? null, after: b?.item ?? null, ...texts });
    }
  }
  const stayed = [...now.keys()].filter((key) => old.has(key));
  const order = [...old.keys()].filter((key) => now.has(key));
  if (!same(stayed, order)) {
    const names = (keys: string[]) => keys.map((key) => nameOf(now.get(key)!.item, now.get(key)!.index)).join(', ');
    found.push({
      path,
      label: `${label}, in order`,
      before: order,
      after: stayed,
      beforeText: names(order),
      afterText: names(stayed),
    });
  }
  return found;
}
