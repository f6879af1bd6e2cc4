import type { FlowVariable } from '../../model';
import type { StudioFlow } from './graph';
import type { StudioState } from './schema';

/** One `key = value` of a Set Variables widget. */
export interface Setting {
  key: string;
  value: string;
  /** Studio's “Parse as JSON object”. */
  json: boolean;
}

/** What a setting does to a counter. */
export type Counting = { kind: 'set'; to: number } | { kind: 'add'; by: number; first: number };

export type VariableTypes = ReadonlyMap<string, { type: FlowVariable['type'] }>;

/** The settings of a widget, in their order; what is none is left out. */
export function settingsOf({ properties }: StudioState): Setting[] {
  const list = Array.isArray(properties.variables) ? (properties.variables as unknown[]) : [];
  return list.slice(0, 200).flatMap((item) => {
    const { key, value, type } = (item ?? {}) as { key?: unknown; value?: unknown; type?: unknown };
    if (typeof key !== 'string' || key.trim() === '') return [];
    const text =
      typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
    return [{ key: key.trim(), value: text, json: type === 'object' || type === 'json' }];
  });
}

const NUMBER = /^\s*-?\d{1,9}\s*$/;
const PLUS = /^\s*\{\{-?\s*flow\.variables\.([\w-]+)\s*\|\s*(plus|minus):\s*(\d{1,6})\s*-?\}\}\s*$/;
/** The recipe of Studio's documentation: count up where there is something to count, else begin. */
const IF_SET =
  /^\s*\{%-?\s*if\s+flow\.variables\.([\w-]+)\s*-?%\}\s*\{\{-?\s*flow\.variables\.([\w-]+)\s*\|\s*plus:\s*(\d{1,6})\s*-?\}\}\s*\{%-?\s*else\s*-?%\}\s*(-?\d{1,6})\s*\{%-?\s*endif\s*-?%\}\s*$/;

/** Reads a setting as counting; null: it does something else. */
export function countingOf({ key, value }: Setting): Counting | null {
  if (value.length > 400) return null;
  if (NUMBER.test(value)) return { kind: 'set', to: Number(value) };
  const plus = PLUS.exec(value);
  if (plus?.[1] === key) {
    const by = Number(plus[3]) * (plus[2] === 'minus' ? -1 : 1);
    // Liquid takes what is not set for nothing
    return { kind: 'add', by, first: by };
  }
  const ifSet = IF_SET.exec(value);
  if (ifSet && ifSet[1] === key && ifSet[2] === key) {
    return { kind: 'add', by: Number(ifSet[3]), first: Number(ifSet[4]) };
  }
  return null;
}

/** Every setting of the flow, by variable. */
export function settingsByKey(flow: StudioFlow): Map<string, { state: string; setting: Setting }[]> {
  const found = new Map<string, { state: string; setting: Setting }[]>();
  for (const state of flow.states.values()) {
    if (state.type !== 'set-variables') continue;
    for (const setting of settingsOf(state)) {
      const list = found.get(setting.key);
      if (list) list.push({ state: state.name, setting });
      else found.set(setting.key, [{ state: state.name, setting }]);
    }
  }
  return found;
}

/** Numbers where everything that sets them counts, objects where they are read as JSON, else text. */
export function variableTypes(settings: ReturnType<typeof settingsByKey>): VariableTypes {
  const typeOf = (list: { setting: Setting }[]): FlowVariable['type'] => {
    if (list.every(({ setting }) => countingOf(setting) !== null)) return 'number';
    return list.some(({ setting }) => setting.json) ? 'object' : 'text';
  };
  return new Map([...settings].map(([key, list]) => [key, { type: typeOf(list) }]));
}
