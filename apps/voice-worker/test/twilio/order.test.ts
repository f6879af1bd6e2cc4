import { signTwilio } from '@innline/testkit/twilio';
import { smallFlow } from '@innline/testkit/worker';
import { beforeAll, expect, it } from 'vitest';
import { idAt } from '../../src/call/carrier-calls';
import { INBOUND, PUBLIC, phones, STATUS } from './phones';

const NUMBER = '+34971000010';
const p = await phones([NUMBER]);
beforeAll(async () => {
  await p.line(NUMBER, smallFlow());
});

/** The same every time. */
function shuffler(seed: number) {
  let state = seed;
  return <T>(items: readonly T[]): T[] => {
    const out = [...items];
    for (let i = out.length - 1; i > 0; i--) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      const j = state % (i + 1);
      [out[i], out[j]] = [out[j]!, out[i]!];
    }
    return out;
  };
}

async function send(url: string, form: Record<string, string>): Promise<string> {
  const answer = await fetch(url.replace(PUBLIC, p.here.http), {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-twilio-signature': signTwilio(p.twilio.authToken, url, form),
    },
    body: new URLSearchParams(form).toString(),
  });
  expect(answer.status).toBe(200);
  return answer.text();
}

const ROUNDS = 1_000;

it(`${ROUNDS} orders of webhooks, some of them tripled, come to the same end and begin one call at most`, {
  timeout: 240_000,
}, async () => {
  const { carrierCalls, redis } = p.here.worker.services;
  const shuffle = shuffler(7);
  const steps = ['inbound', 'ringing', 'in-progress', 'completed'] as const;
  const tripled = shuffle([...steps, ...steps, ...steps]);
  for (let round = 0; round < ROUNDS; round++) {
    const sid = `CA${(0xfff000000 + round).toString(16).padStart(32, '0')}`;
    const form = (CallStatus: string) => ({
      ...{ CallSid: sid, AccountSid: p.twilio.accountSid, From: '+34600111222', To: NUMBER, CallStatus },
    });
    // most rounds once each, so that a thousand of them fit a test's patience; every tenth one thrice
    const order = shuffle(round % 10 === 0 ? tripled : steps);
    const calls = new Set<string>();
    let over = false;
    for (const step of order) {
      const text = await send(step === 'inbound' ? INBOUND : STATUS, form(step === 'inbound' ? 'ringing' : step));
      over ||= step === 'completed';
      if (step !== 'inbound') continue;
      expect(text.includes('<Stream'), order.join(' ')).toBe(!over);
      const call = await carrierCalls.find('twilio', idAt(p.here.hotel.hotel.id, sid));
      if (call) calls.add(call.callId);
    }
    expect(calls.size, order.join(' ')).toBeLessThanOrEqual(1);
    expect(await carrierCalls.ended('twilio', idAt(p.here.hotel.hotel.id, sid))).toBe(true);
  }
  expect(p.here.worker.services.registry.size).toBe(0);
  expect(await redis.keys('call:*')).toEqual([]);
});

it('each webhook is timed', async () => {
  const { webhookMs } = p.here.worker.services.metrics;
  const values = (await webhookMs.get()).values.filter(({ labels }) => labels.vendor === 'twilio');
  const of = (le: number | string) =>
    values.find(({ labels }) => (labels as { le?: number | string }).le === le)?.value ?? 0;
  expect(of('+Inf')).toBeGreaterThan(ROUNDS);
});
