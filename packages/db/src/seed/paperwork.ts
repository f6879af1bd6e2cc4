import { SYSTEM } from '../actor';
import { prisma } from '../client';
import type { HotelRepositories } from '../for-hotel';
import { hotelSystem } from '../hotel-system/index';
import type { Desk } from './desk';

const by = SYSTEM;
const HOUR = 3_600_000;

/** `ago`: hours. */
const LEADS = [
  {
    name: 'Laura Simmons',
    number: '+447700900131',
    email: 'laura.simmons@example.com',
    interest: 'Wedding in June',
    notes: 'About 80 guests, wants the garden.',
    ago: 51,
  },
  {
    name: 'Iker Etxeberria',
    number: '+34600555132',
    email: null,
    interest: 'Company offsite',
    notes: '15 people, two nights, a meeting room.',
    ago: 27,
  },
  {
    name: 'Renata Kowalska',
    number: '+48500000133',
    email: 'renata@example.com',
    interest: 'Spa day for four',
    notes: '',
    ago: 4,
  },
  {
    name: null,
    number: '+34600555134',
    email: null,
    interest: 'Price for a month in winter',
    notes: 'Hung up before giving a name.',
    ago: 2,
  },
];

const CALLBACKS = [
  { number: '+34600555107', name: 'Carlos Méndez', reason: 'Change of dates', department: 'Reservations', ago: 2 },
  { number: '+447700900108', name: 'Olivia Bennett', reason: 'Massage for two', department: 'Spa', ago: 5 },
  { number: '+34600555141', name: null, reason: 'Table for Saturday', department: 'Restaurant', ago: 9 },
];

/** Enquiries, promised calls and one number nobody calls; each once, by its key. */
export async function ensurePaperwork(
  hotelId: string,
  db: HotelRepositories,
  { desk, now }: { desk: Desk; now: number },
): Promise<void> {
  const system = hotelSystem(hotelId);
  for (const [index, { ago, ...lead }] of LEADS.entries()) {
    const effectKey = `seed:${hotelId}:lead:${index}`;
    await system.createLead({ ...lead, effectKey, by });
    await prisma().lead.updateMany({ where: { hotelId, effectKey }, data: { createdAt: new Date(now - ago * HOUR) } });
  }
  for (const [index, { department, ago, ...callback }] of CALLBACKS.entries()) {
    const departmentId = desk.departments[department];
    const effectKey = `seed:${hotelId}:callback:${index}`;
    await system.scheduleCallback({ ...callback, departmentId, now: now - ago * HOUR, effectKey, by });
  }
  await db.doNotCall.add({ number: '+34600555199', reason: 'Asked not to be called.', by });
}
