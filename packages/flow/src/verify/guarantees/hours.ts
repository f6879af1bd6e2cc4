import { type CheckedFlow, soundNodes } from '../../validate/checked-flow';
import { quoted, warns } from '../../validate/problem';
import type { Finding } from '../finding';
import type { Situation } from '../situations';

/** G9: what is drawn for open, or for closed, hours happens on some day of the next year. */
export function hoursThatNeverCome(flow: CheckedFlow, situations: readonly Situation[]): Finding[] {
  const { schedules } = flow.context;
  const ids = new Set(situations.flatMap(({ hours }) => Object.keys(hours)));
  return [...ids].flatMap((id): Finding[] => {
    const asked = soundNodes(flow).find(({ config }) => (config as { scheduleId?: string | null }).scheduleId === id);
    const states = situations.map(({ hours }) => hours[id]!.open);
    if (!asked || (states.includes(true) && states.includes(false))) return [];
    const open = states.includes(true);
    const name = quoted(schedules?.[id]?.name ?? 'Opening hours');
    const message = `${name} ${open ? 'is never closed' : 'is never open'} in the next 365 days: no caller gets to what follows ${quoted(open ? 'Closed' : 'Open')} at ${quoted(asked.node.name)}. Check the hours.`;
    return [{ ...warns('G9', message, { node: asked.node.id }), script: null }];
  });
}
