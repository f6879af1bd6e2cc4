import { hotelSystem, SYSTEM } from '@innline/db';
import { exampleFacts, TOOLS, type ToolInput } from '@innline/flow';
import { newId } from '@innline/shared/ids';
import { startFakeSmtp } from '@innline/testkit/smtp';
import { STRIPE_TEST_KEY, STRIPE_TEST_WEBHOOK_SECRET, startFakeStripe } from '@innline/testkit/stripe';
import { startFakeTwilio } from '@innline/testkit/twilio';
import { createHotelFixture, flowOf } from '@innline/testkit/worker';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { generatePaymentLink } from '../src/tools/generate-payment-link';
import { house } from './setup';
import { connectTwilio } from './twilio/phones';

const NUMBER = '+34971000001';
const GUEST = '+34600111222';
const [stripe, smtp] = [await startFakeStripe(), await startFakeSmtp()];
const twilio = await startFakeTwilio({ numbers: [NUMBER] });
const here = house({
  env: {
    ...{ INNLINE_TTS: 'none', INNLINE_STT: 'none', INNLINE_URL: 'https://calls.hotel.example' },
    ...{ INNLINE_STRIPE_URL: stripe.url, INNLINE_TWILIO_URL: twilio.url },
    ...{ SMTP_URL: smtp.url, SMTP_FROM: 'phones@hotel.example' },
  },
});
let callId: string;
let code: string;

beforeAll(async () => {
  const { db, hotel } = here.hotel;
  const secrets = { secretKey: STRIPE_TEST_KEY, webhookSecret: STRIPE_TEST_WEBHOOK_SECRET };
  await db.connections.create({ vendor: 'stripe', name: 'Stripe', settings: { most: '500' }, secrets, by: SYSTEM });
  await connectTwilio(here.hotel, twilio);
  const type = await db.roomTypes.create({ code: 'DBL', name: 'Double', maxGuests: 2, baseRate: 9_000, by: SYSTEM });
  await db.rooms.create({ number: '101', floor: 1, roomTypeId: type.id, by: SYSTEM });
  const stay = { checkIn: '2030-11-24', checkOut: '2030-11-26', guests: 2, guestName: 'Ana' };
  const booked = await hotelSystem(hotel.id).createReservation(stay);
  if (booked.outcome !== 'booked') throw new Error('nothing was booked');
  code = booked.reservation.confirmationCode;
  callId = newId();
  await db.calls.create({
    ...{ id: callId, channel: 'phone', lineId: null, flowId: null, flowVersionId: null, flowVersionNumber: 1 },
    ...{ flowName: 'Front desk', callerNumber: GUEST, language: 'es', startedAt: new Date() },
  });
});
beforeEach(() => {
  stripe.misbehave(null);
  for (const list of [stripe.sessions, twilio.messages, smtp.mails]) list.length = 0;
});
afterAll(() => Promise.all([stripe.stop(), twilio.stop(), smtp.stop()]));

interface Doing {
  hotelId?: string;
  language?: string;
  number?: string | null;
  effectKey?: string;
  signal?: AbortSignal;
}

/** Runs the tool as a call does; with what it says. */
async function pay(input: Partial<ToolInput<'generate_payment_link'>>, doing: Doing = {}) {
  const { hotelId = here.hotel.hotel.id, language = 'es', number = GUEST } = doing;
  const { effectKey = newId(), signal = new AbortController().signal } = doing;
  const { services } = here.worker;
  const facts = exampleFacts();
  const hotel = { ...facts.hotel, id: hotelId, name: 'Hotel Aurora', currency: 'EUR', timeZone: 'Europe/Madrid' };
  const line = facts.line && { ...facts.line, number: NUMBER };
  const given = {
    ...{ amount: 99.5, description: 'Depósito', reservation: null, sendBy: 'sms' as const },
    ...{ number: null, email: null, ...input },
  };
  const { outcome, output } = await generatePaymentLink(given, {
    ...{ facts: { ...facts, callId, hotel, line, caller: { ...facts.caller, number } }, now: Date.now() },
    ...{ language, effectKey, services, signal, log: services.log, privateAddresses: true },
    secretHeaders: async () => ({}),
  });
  const result = TOOLS.generate_payment_link.output.parse(output);
  return { outcome, result, said: TOOLS.generate_payment_link.speak(output, outcome, language, facts) };
}
const links = () => here.hotel.db.paymentLinks;

describe('a payment link', () => {
  it('is made and sent to the caller in their language', async () => {
    const { outcome, result, said } = await pay({});
    expect([outcome, said]).toEqual([
      'success',
      'Le he enviado un enlace para pagar 99 euros con 50 céntimos por mensaje de texto.',
    ]);
    const [session] = stripe.sessions;
    expect(session).toMatchObject({ amount_total: 9_950, currency: 'eur', description: 'Depósito' });
    expect(session!.success_url).toBe('https://calls.hotel.example/paid');
    expect(twilio.messages).toMatchObject([{ to: GUEST, from: NUMBER, body: expect.stringContaining(session!.url!) }]);
    expect(twilio.messages[0]!.body).toMatch(/^Hotel Aurora: Depósito, 99,50\s€\. Pague aquí hasta el \d/);
    expect(await links().get(result.paymentId!)).toMatchObject({ state: 'open', callId, sentAt: expect.any(Date) });
  });

  it('goes by e-mail, or nowhere', async () => {
    const mailed = await pay({ sendBy: 'email', email: 'ana@example.com' }, { language: 'en' });
    expect(mailed.said).toBe('I have sent you a link to pay 99 euros and 50 cents by e-mail.');
    expect(smtp.mails).toMatchObject([{ to: 'ana@example.com', text: expect.stringMatching(/Pay here until .*http/) }]);
    expect(stripe.sessions[0]!.customer_email).toBe('ana@example.com');
    const kept = await pay({ sendBy: 'none' });
    expect(kept).toMatchObject({ outcome: 'success', result: { sent: false } });
    expect([smtp.mails.length, twilio.messages.length]).toEqual([1, 0]);
  });

  it('asks for what a reservation costs, unless for less', async () => {
    const whole = await pay({ amount: null, reservation: code });
    expect(whole.result.amount).toBe(180);
    const part = await pay({ amount: 50, reservation: code.toLowerCase() });
    expect(stripe.sessions.map(({ amount_total }) => amount_total)).toEqual([18_000, 5_000]);
    for (const { result } of [whole, part])
      expect(await links().get(result.paymentId!)).toMatchObject({ reservation: { confirmationCode: code } });
    expect(await pay({ reservation: 'NOBODY1' })).toMatchObject({ outcome: 'unknown_reservation' });
    expect(stripe.sessions).toHaveLength(2);
  });

  it('is not made above the hotel’s limit', async () => {
    await expect(pay({ amount: 500.01 })).rejects.toMatchObject({
      safeMessage: expect.stringMatching(/above the hotel’s limit of €500\.00/),
    });
    expect((await pay({ amount: 500 })).outcome).toBe('success');
    expect(stripe.sessions).toHaveLength(1);
  });

  it('that Stripe refuses leaves nothing behind', async () => {
    await expect(pay({ amount: 0.1 })).rejects.toMatchObject({
      safeMessage: expect.stringMatching(/so small an amount/),
    });
    const [noted] = await here.hotel.db.audit.list({ action: 'payment_link.create', limit: 1 });
    await expect(links().get(noted!.subjectId!)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is not made where no account is connected', async () => {
    const { hotel } = await createHotelFixture({ name: 'Without Stripe' });
    await expect(pay({}, { hotelId: hotel.id })).rejects.toMatchObject({
      safeMessage: 'No payment account is connected. Connect Stripe under Connections.',
    });
  });
});

describe('once', () => {
  it('however often its effect is repeated: one page, one message', async () => {
    const effectKey = newId();
    const first = await pay({}, { effectKey });
    expect(await pay({}, { effectKey })).toEqual(first);
    expect([stripe.sessions.length, twilio.messages.length]).toEqual([1, 1]);
  });

  it('also when Stripe’s answer was lost', async () => {
    const effectKey = newId();
    stripe.misbehave({ kind: 'close' });
    await expect(pay({}, { effectKey })).rejects.toMatchObject({ code: 'unavailable' });
    stripe.misbehave(null);
    expect((await pay({}, { effectKey })).outcome).toBe('success');
    expect([stripe.sessions.length, twilio.messages.length]).toEqual([1, 1]);
  });

  it('a worker that died while it sent: nobody sends it again, and nothing is promised', async () => {
    const effectKey = newId();
    const { result } = await pay({ sendBy: 'none' }, { effectKey });
    await links().beginSending({ id: result.paymentId!, at: new Date() });
    const again = await pay({}, { effectKey, language: 'en' });
    expect(again).toMatchObject({ outcome: 'not_sent', result: { sent: null } });
    expect(again.said).toMatch(/I cannot tell whether it has reached you/);
    expect(twilio.messages).toEqual([]);
  });

  it.each([
    ['nobody waits any more', {}, { signal: AbortSignal.abort() }],
    ['the number is withheld', {}, { number: null }],
    ['the carrier refuses the number', { number: '123' }, {}],
  ])('where %s it is kept and not sent', async (_, input, doing) => {
    const working = pay(input, { ...doing, language: 'en' });
    if ('signal' in doing) return expect(working).rejects.toMatchObject({ code: 'unavailable' });
    expect(await working).toMatchObject({ outcome: 'not_sent', result: { sent: false, url: expect.any(String) } });
    expect(twilio.messages).toEqual([]);
  });
});

it('on a call: the flow goes on with it, and open pages are told', async () => {
  const ports = ['success', 'unknown_reservation', 'not_sent', 'failure'];
  const ends = ports.map((id) => ({ id: `to_${id}`, type: 'hangup', config: { text: {}, outcome: id } }));
  const input = { amount: '120', description: 'Deposit', sendBy: 'sms' };
  const tool = { id: 'do', type: 'tool', config: { tool: 'generate_payment_link', input } };
  const flow = flowOf(
    [{ id: 'start', type: 'trigger' }, tool, ...ends],
    ['start.start > do', ...ports.map((id) => `do.${id} > to_${id}`)],
  );
  const { lineId } = await here.publish(flow);
  const caller = await here.call(lineId, { callerNumber: GUEST });
  expect((await caller.event('call.ended')).outcome).toBe('success');
  const [link] = await links().list({ callId: caller.callId });
  expect(link).toMatchObject({ amount: 12_000, state: 'open', sentAt: expect.any(Date) });
  expect(twilio.messages.map(({ to }) => to)).toEqual([GUEST]);
});

it('breaks nothing of what vendors publish', () => {
  expect([stripe.breaches.filter((breach) => !/amount/.test(breach)), smtp.faults]).toEqual([[], []]);
});
