import { countingOf } from '../counters/counting';
import { type Setting, settingsOf } from '../variables';
import type { WidgetDefinition } from '../widget';
import type { WidgetWork } from '../work';

const MOST_IN_A_STEP = 50;
const LONGEST = 2_000;

export const setVariables: WidgetDefinition = {
  types: ['set-variables'],
  label: 'Set Variables',
  channel: 'any',
  besides: ['variables'],
  convert(work) {
    const settings = settingsOf(work.state).filter(({ key }) => !work.draft.plan.gone.has(key));
    if (settings.length === 0) {
      work.remark('nothing_left', 'Nothing is left to remember here: the question counts its tries itself.');
      work.skipTo('next');
      return work.lose('next');
    }
    let last: string | null = null;
    for (let from = 0; from < settings.length; from += MOST_IN_A_STEP) {
      const assignments = settings.slice(from, from + MOST_IN_A_STEP).map((setting) => assignment(work, setting));
      const node = work.add('set', { assignments, language: null }, last === null ? '' : 'more');
      if (last !== null) work.join(last, 'next', node);
      last = node;
    }
    work.lead(last!, 'next', 'next');
  },
};

function assignment(work: WidgetWork, setting: Setting): { variable: string; action: string; value: string } {
  const { names, types } = work.draft;
  const type = types.get(setting.key)?.type ?? 'text';
  const variable = work.variable(names.variable(setting.key), type);
  const counting = type === 'number' ? countingOf(setting) : null;
  if (counting?.kind === 'add' && counting.first === counting.by) {
    return { variable, action: 'increment', value: String(counting.by) };
  }
  if (setting.json)
    work.note('approximated', 'json', 'A value kept as JSON may lose its parts where they are not plain texts.');
  return { variable, action: 'set', value: work.text(setting.value, LONGEST) };
}
