import type { CallFacts } from '../model';
import { toUtc, zoneOrUtc } from '../schedule/zone';
import { ScenarioHotel } from './hotel';
import type { Scenario } from './scenario';

/** What the engine must know of the hotel: `CallFacts` without the call. */
export type HotelFacts = Pick<CallFacts, 'hotel' | 'schedules' | 'departments'>;

/** The hotel of a file, as the engine wants it. Without one: an invented hotel. */
export function hotelFacts(hotel: ScenarioHotel = ScenarioHotel.parse({})): HotelFacts {
  const { schedules, departments, ...rest } = hotel;
  return { hotel: { id: 'hotel', ...rest }, schedules, departments };
}

/** The other way round, for an export. Ids stay, since the flow names them. */
export function scenarioHotel({ hotel, schedules, departments }: HotelFacts): ScenarioHotel {
  const { id: _, ...rest } = hotel;
  return ScenarioHotel.parse({ ...rest, schedules, departments });
}

/** The call of a scenario in a hotel. Always the same for the same scenario: a test that fails, fails again. */
export function scenarioFacts({ at, caller, line }: Scenario, facts: HotelFacts): CallFacts {
  const { channel, language: _, ...known } = caller;
  const [date = '', time = ''] = at.split('T');
  return {
    ...facts,
    callId: 'scenario',
    startedAt: toUtc(date, time, zoneOrUtc(facts.hotel.timeZone)),
    direction: 'inbound',
    channel,
    seed: 1,
    caller: known,
    line: line && { id: 'line', ...line },
  };
}
