import type { HotelSystem } from '@innline/db';
import { type Attempt, refused } from './intrusion';
import { CANARY, CANARY_NUMBER } from './victim';

const by = { actor: 'user:intruder', name: 'Intruder' };
const now = Date.UTC(2026, 10, 20, 12);
const stay = { checkIn: '2026-11-24', checkOut: '2026-11-26', guests: 1 };

/** One break-in for every verb of the embedded hotel system. */
export const SYSTEM_ATTEMPTS: { [Verb in keyof HotelSystem]: Attempt } = {
  availability: ({ system, victim }) => system.availability({ ...stay, roomType: victim.roomTypeId }),
  quote: ({ system, victim }) => system.quote({ ...stay, roomType: victim.roomTypeId }),
  createReservation: async ({ system, victim }) => {
    await refused(system.createReservation({ ...stay, guestName: 'x', callId: victim.callId }));
    return system.createReservation({ ...stay, guestName: 'x', effectKey: `${CANARY}:reservation` });
  },
  cancelReservation: ({ system, victim }) => system.cancelReservation({ idOrCode: victim.confirmationCode, by }),
  findReservation: async ({ system, victim }) => [
    await system.findReservation({ code: victim.confirmationCode, now }),
    await system.findReservation({ guestName: CANARY, now }),
    await system.findReservation({ number: CANARY_NUMBER, now }),
  ],
  createLead: async ({ system, victim }) => {
    await refused(system.createLead({ interest: 'x', callId: victim.callId }));
    return system.createLead({ interest: 'x', effectKey: `${CANARY}:lead` });
  },
  createRequest: async ({ system, victim }) => {
    const lost = { kind: 'lost_and_found', place: '', text: 'x' } as const;
    await refused(system.createRequest({ ...lost, callId: victim.callId }));
    return system.createRequest({ ...lost, effectKey: `${CANARY}:request` }).catch(() => null);
  },
  announcementsToday: ({ system, victim }) =>
    system.announcementsToday({ today: '2026-11-24', name: null, notTold: { callId: victim.callId, effectKey: 'x' } }),
  findAnswers: ({ system }) => system.findAnswers({ question: CANARY, language: 'en' }),
  callerHistory: ({ system }) => system.callerHistory({ number: CANARY_NUMBER, now }),
  scheduleCallback: async ({ system, victim }) => {
    await refused(system.scheduleCallback({ number: '+34600000003', callId: victim.callId, now }));
    return system.scheduleCallback({ number: '+34600000003', effectKey: `${CANARY}:callback`, now });
  },
  scheduleWakeUpCall: async ({ system, victim }) => {
    const wake = { room: null, number: '+34600000003', language: 'en', at: now };
    await refused(system.scheduleWakeUpCall({ ...wake, callId: victim.callId }));
    return system.scheduleWakeUpCall({ ...wake, effectKey: `${CANARY}:wake-up` }).catch(() => null);
  },
};
