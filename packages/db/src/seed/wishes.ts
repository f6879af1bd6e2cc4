import { SYSTEM } from '../actor';
import { prisma } from '../client';
import type { HotelRepositories } from '../for-hotel';
import { hotelSystem } from '../hotel-system/index';

const HOUR = 3_600_000;

/** `ago`: hours. */
const REQUESTS = [
  { kind: 'room_service', place: '204', text: 'Two more towels', guestName: null, ago: 1 },
  { kind: 'room_service', place: '105', text: 'The air conditioning drips', guestName: 'Laura Simmons', ago: 5 },
  {
    kind: 'lost_and_found',
    place: 'Terrace',
    text: 'A blue scarf, left at breakfast',
    guestName: 'Iker Etxeberria',
    ago: 23,
  },
] as const;

const ANSWERS = [
  {
    language: 'en',
    title: 'Breakfast',
    keywords: 'breakfast, morning, buffet',
    answer: 'Breakfast is served from seven to half past ten, on the terrace when the weather is fine.',
  },
  {
    language: 'es',
    title: 'Desayuno',
    keywords: 'desayuno, mañana, bufé',
    answer: 'El desayuno se sirve de siete a diez y media, en la terraza si hace buen tiempo.',
  },
  {
    language: 'en',
    title: 'Parking',
    keywords: 'parking, car, garage',
    answer: 'We have a garage with forty places. It costs eighteen euros a day and need not be booked.',
  },
  {
    language: 'es',
    title: 'Aparcamiento',
    keywords: 'aparcamiento, coche, garaje',
    answer: 'Tenemos un garaje con cuarenta plazas. Cuesta dieciocho euros al día y no hace falta reservarlo.',
  },
];

/** What guests asked for, and what callers may ask; each once. */
export async function ensureWishes(hotelId: string, db: HotelRepositories, now: number): Promise<void> {
  const system = hotelSystem(hotelId);
  for (const [index, { ago, ...request }] of REQUESTS.entries()) {
    const effectKey = `seed:${hotelId}:request:${index}`;
    await system.createRequest({ ...request, effectKey });
    const createdAt = new Date(now - ago * HOUR);
    await prisma().guestRequest.updateMany({ where: { hotelId, effectKey }, data: { createdAt } });
  }
  const known = new Set((await db.knowledge.list()).map(({ language, title }) => `${language} ${title}`));
  for (const answer of ANSWERS)
    if (!known.has(`${answer.language} ${answer.title}`)) await db.knowledge.create({ ...answer, by: SYSTEM });
}
