import { callActor, SYSTEM } from '../actor';
import { prisma } from '../client';
import type { HotelRepositories } from '../for-hotel';
import { GUESTS } from './guests';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

interface DemoLink {
  /** Whose call it was made in. */
  caller: string;
  /** Cents. */
  amount: number;
  description: string;
  sendBy: 'sms' | 'email';
  /** Days it can be paid. */
  days: number;
  /** Minutes after it was made; null: it ran out or is still open, as its days say. */
  end: { state: 'paid' | 'cancelled'; after: number } | null;
}

const LINKS: readonly DemoLink[] = [
  {
    caller: '+447700900141',
    amount: 8_200,
    description: 'Deposit for two nights',
    sendBy: 'sms',
    days: 1,
    end: { state: 'paid', after: 14 },
  },
  {
    caller: GUESTS[6]!.number,
    amount: 12_600,
    description: 'Deposit for three nights',
    sendBy: 'sms',
    days: 1,
    end: null,
  },
  {
    caller: GUESTS[7]!.number,
    amount: 19_000,
    description: 'Massage for two',
    sendBy: 'email',
    days: 1,
    end: { state: 'cancelled', after: 65 },
  },
  {
    caller: GUESTS[1]!.number,
    amount: 24_350,
    description: 'Rest of the stay',
    sendBy: 'sms',
    days: 1,
    end: { state: 'paid', after: 182 },
  },
  {
    caller: '+442079460165',
    amount: 45_000,
    description: 'Deposit for the meeting room',
    sendBy: 'email',
    days: 7,
    end: null,
  },
];

/** Links the demo's callers were sent to pay by: paid, run out, cancelled and open; each once, dated by its call. */
export async function ensurePayments(hotelId: string, db: HotelRepositories): Promise<void> {
  const { currency } = await db.hotel.get();
  for (const [index, { caller, days, end, ...what }] of LINKS.entries()) {
    const { calls } = await db.calls.list({ filter: { callerNumber: caller } });
    const call = calls.find(({ callerNumber }) => callerNumber === caller);
    if (!call) continue;
    const made = call.endedAt ?? call.startedAt;
    const where = { hotelId, callId: call.id };
    const reservation = await prisma().reservation.findFirst({ where, select: { id: true } });
    const { id } = await db.paymentLinks.create({
      ...what,
      callId: call.id,
      reservationId: reservation?.id ?? null,
      currency,
      vendor: 'stripe',
      expiresAt: new Date(made.getTime() + days * DAY),
      effectKey: `seed:${hotelId}:payment:${index}`,
    });
    const vendorId = `cs_demo_${index + 1}`;
    await db.paymentLinks.answer({ id, vendorId, url: `https://pay.miramar.example/${vendorId}` });
    await db.paymentLinks.beginSending({ id, at: made });
    await db.paymentLinks.sent({ id, at: made });
    if (end) {
      const at = new Date(made.getTime() + end.after * MINUTE);
      const by = end.state === 'paid' ? callActor(call.id) : SYSTEM;
      await db.paymentLinks.settle({ id, state: end.state, vendorId, at, by });
    }
    await prisma().paymentLink.updateMany({ where: { id, hotelId }, data: { createdAt: made } });
  }
}
