import type { Telling, TellingContext } from '../../registry/telling';
import { tellHours } from '../hours/tell';

export function tellTrigger({ scheduleId }: { scheduleId: string | null }, about: TellingContext): Telling {
  return {
    goes: about.pick('call', 'llaman'),
    instead: about.pick('calling', 'llamar'),
    more: {
      hours:
        scheduleId === null
          ? ''
          : about.pick(
              `Calls go by the hours of ${about.schedule(scheduleId)}.`,
              `Las llamadas siguen el horario de ${about.schedule(scheduleId)}.`,
            ),
    },
    ports: { ...tellHours(scheduleId, about), start: about.pick('All callers', 'Quienes llaman') },
  };
}
