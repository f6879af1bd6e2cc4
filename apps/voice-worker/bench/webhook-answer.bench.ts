// From a carrier's signed webhook on the wire to its answer: a call that begins, one after another.
// `npx tsx bench/webhook-answer.bench.ts [webhooks per carrier]`

import { SYSTEM } from '@innline/db';
import { newId } from '@innline/shared/ids';
import { FakeTelnyx, signedHeaders } from '@innline/testkit/telnyx';
import { signTwilio, startFakeTwilio } from '@innline/testkit/twilio';
import { smallFlow } from '@innline/testkit/worker';
import { openBench, percentiles, report } from './setup';

const COUNT = Number(process.argv[2] ?? 500);
/** Until code and caches are warm. */
const FIRST = 30;
const PUBLIC = 'https://phones.innline.test';
const NUMBERS = { twilio: '+34971000001', telnyx: '+34971000002' };
const FROM = '+34600111222';

const [twilio, telnyx] = [await startFakeTwilio({ numbers: [NUMBERS.twilio] }), await FakeTelnyx.start({})];
const env = { INNLINE_URL: PUBLIC, INNLINE_TWILIO_URL: twilio.url, INNLINE_TELNYX_URL: telnyx.url };
const bench = await openBench(env);
const { accountSid, authToken } = twilio;
await bench.db.connections.create({
  ...{ vendor: 'twilio', name: 'Twilio', by: SYSTEM },
  ...{ settings: { accountSid }, secrets: { authToken } },
});
const applicationId = telnyx.account.addApplication('');
await bench.db.connections.create({
  ...{ vendor: 'telnyx', name: 'Telnyx', by: SYSTEM },
  ...{ settings: { publicKey: telnyx.key.publicKey, applicationId }, secrets: { apiKey: telnyx.apiKey } },
});
for (const number of Object.values(NUMBERS)) {
  const lineId = await bench.publish(smallFlow());
  await bench.db.lines.update({ id: lineId, number, by: SYSTEM });
}
const http = `http://127.0.0.1:${bench.worker.port}`;

type Webhook = { path: string; body: string; headers: Record<string, string> };
const form = { 'content-type': 'application/x-www-form-urlencoded' };
const WEBHOOKS: Record<keyof typeof NUMBERS, () => Webhook> = {
  twilio() {
    const path = '/voice/twilio/inbound';
    const params = {
      ...{ CallSid: `CA${newId().replaceAll('-', '')}`, AccountSid: accountSid, CallStatus: 'ringing' },
      ...{ From: FROM, To: NUMBERS.twilio, Direction: 'inbound', ApiVersion: '2010-04-01' },
    };
    const headers = { ...form, 'x-twilio-signature': signTwilio(authToken, `${PUBLIC}${path}`, params) };
    return { path, body: new URLSearchParams(params).toString(), headers };
  },
  telnyx() {
    const payload = {
      ...{ call_control_id: `v3:${newId()}`, connection_id: applicationId, call_leg_id: newId() },
      ...{ from: FROM, to: NUMBERS.telnyx, direction: 'incoming', state: 'parked', client_state: null },
    };
    const event = { record_type: 'event', event_type: 'call.initiated', id: newId(), payload };
    const body = JSON.stringify({ data: { ...event, occurred_at: new Date().toISOString() } });
    const headers = { 'content-type': 'application/json', ...signedHeaders(body, telnyx.key) };
    return { path: '/api/triggers/phone-call', body, headers };
  },
};

/** Milliseconds until the whole answer is here. */
async function answered({ path, body, headers }: Webhook): Promise<number> {
  const began = performance.now();
  const answer = await fetch(`${http}${path}`, { method: 'POST', body, headers });
  await answer.text();
  const ms = performance.now() - began;
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
  return ms;
}
/** What the worker itself needed, from the last byte to its answer. */
async function own(vendor: string): Promise<{ sum: number; count: number }> {
  const { values } = await bench.worker.services.metrics.webhookMs.get();
  const of = (end: string) =>
    values.find(({ metricName, labels }) => metricName?.endsWith(end) && labels.vendor === vendor)?.value ?? 0;
  return { sum: of('_sum'), count: of('_count') };
}

for (const vendor of ['telnyx', 'twilio'] as const) {
  const webhook = WEBHOOKS[vendor];
  for (let i = 0; i < FIRST; i++) await answered(webhook());
  const before = await own(vendor);
  const waits: number[] = [];
  for (let i = 0; i < COUNT; i++) waits.push(await answered(webhook()));
  const after = await own(vendor);
  const mean = (after.sum - before.sum) / Math.max(1, after.count - before.count);
  report('webhook → answer, ms', { carrier: vendor, ...percentiles(waits) }, 'p95 ≤ 50');
  report('webhook: processing, mean ms', { carrier: vendor, mean: Math.round(mean * 100) / 100 }, '< 5');
}
await bench.close();
await Promise.all([twilio.stop(), telnyx.stop()]);
process.exit(0);
