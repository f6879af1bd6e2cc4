import type { Telling, TellingContext } from '../../registry/telling';
import { tellHours } from '../hours/tell';

export function tellTrigger({ scheduleId }: { scheduleId: string | null }, about: TellingContext): Telling {
  return {
    goes: about.pick('call', 'llaman'),
    instead: about.pick('calling', 'llamar'),
    ports: { ...tellHours(scheduleId, about), start: about.pick('All callers', 'Quienes llaman') },
  };
}
