import type { FlowVariable } from '../../model';
import { countingOf } from './counters/counting';
import type { StudioFlow } from './graph';
import type { StudioState } from './schema';

/** One `key = value` of a Set Variables widget. */
export interface Setting {
  key: string;
  value: string;
  /** Studio's “Parse as JSON object”. */
  json: boolean;
}

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
