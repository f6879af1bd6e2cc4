import type { CallFacts } from '../../model';

/** A call to an invented hotel, for examples, tests and trying a draft. Saturday 21 November 2026, 10:00 in Madrid. */
export function exampleFacts(over: Partial<CallFacts> = {}): CallFacts {
  return {
    callId: 'call',
    startedAt: Date.UTC(2026, 10, 21, 9, 0),
    direction: 'inbound',
    channel: 'test',
    seed: 1,
    caller: { number: '+34600111222', name: null, previousCalls: 0 },
    hotel: {
      id: 'hotel',
      name: 'Hotel Aurora',
      timeZone: 'Europe/Madrid',
      country: 'ES',
      currency: 'EUR',
      languages: ['en', 'es'],
      phone: '+34911234567',
      address: 'Calle Mayor 1, Madrid',
      website: 'https://aurora.example',
    },
    line: { id: 'line', name: 'Main line', number: '+34911234567' },
    schedules: { desk: { name: 'Front desk', schedule: NINE_TO_FIVE } },
    departments: { front_desk: { name: 'Front desk', scheduleId: 'desk', number: '+34911234500' } },
    ...over,
  };
}

const DAY = [{ from: '09:00', to: '17:00' }];
const NINE_TO_FIVE: CallFacts['schedules'][string]['schedule'] = {
  timeZone: 'Europe/Madrid',
  weekly: { mon: DAY, tue: DAY, wed: DAY, thu: DAY, fri: DAY, sat: DAY, sun: [] },
  exceptions: [
    { from: '2026-12-25', to: '2026-12-25', name: 'Christmas', ranges: [], yearly: true },
    {
      from: '2026-12-24',
      to: '2026-12-24',
      name: 'Christmas Eve',
      ranges: [{ from: '09:00', to: '12:00' }],
      yearly: true,
    },
  ],
  override: null,
};
