import { startFakeSmtp } from '@innline/testkit/smtp';
import { startFakeTwilio } from '@innline/testkit/twilio';
import { flowOf } from '@innline/testkit/worker';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { connectTwilio } from '../twilio/phones';
import { cluster, type WorkerProcess } from './cluster';
import { endStateOf } from './script';

// R1: a worker dies while it sends. No guest gets a message twice, and none is told of one that may not have been sent.

const twilio = await startFakeTwilio({ numbers: ['+34971000001'] });
const smtp = await startFakeSmtp();
const here = cluster({
  ...{ INNLINE_RETURN_MS: '15000', INNLINE_TWILIO_URL: twilio.url },
  ...{ SMTP_URL: smtp.url, SMTP_FROM: 'phones@hotel.example' },
});
let lineId: string;
let survivor: WorkerProcess;

beforeAll(async () => {
  await connectTwilio(here.hotel, twilio);
  const sms = { number: '{{ caller.number }}', text: 'Your room is ready.' };
  const mail = { to: 'ana@example.com', subject: 'Your room', text: 'It is ready.' };
  lineId = await here.publish(
    flowOf(
      [
        { id: 'start', type: 'trigger' },
        { id: 'sms', type: 'tool', config: { tool: 'send_sms', input: sms } },
        { id: 'mail', type: 'tool', config: { tool: 'send_email', input: mail } },
        { id: 'bye', type: 'hangup', config: { text: { en: 'Goodbye.' }, outcome: 'done' } },
        { id: 'unsure', type: 'hangup', config: { text: { en: 'Please ask at the desk.' }, outcome: 'unsure' } },
        { id: 'bad', type: 'hangup', config: { text: { en: 'Goodbye then.' }, outcome: 'bad' } },
      ],
      [
        ...['sms.success > mail', 'sms.unknown > unsure', 'sms.failure > bad'],
        ...['mail.success > bye', 'mail.failure > unsure', 'start.start > sms'],
      ],
    ),
  );
  survivor = await here.worker();
}, 60_000);
afterAll(async () => {
  await twilio.stop();
  await smtp.stop();
});

async function callAt(worker: WorkerProcess) {
  const before = [twilio.messages.length, smtp.mails.length] as const;
  const caller = await here.call(lineId, worker, [survivor]);
  await caller.ended;
  await expect
    .poll(async () => (await here.hotel.db.calls.get(caller.callId)).status, { timeout: 20_000 })
    .toBe('ended');
  const said = caller.events.flatMap((event) => (event.type === 'prompt.started' ? [event.text] : []));
  const { outcome, leads: runs } = await endStateOf(here, caller.callId);
  const sent = { texts: twilio.messages.length - before[0], mails: smtp.mails.length - before[1] };
  return { caller, said: said.join(' '), outcome, sent, runs: runs.map(({ outcome }) => outcome) };
}

it('nobody dies: both are sent', async () => {
  const { sent, outcome, runs, said } = await callAt(survivor);
  expect({ sent, outcome, runs }).toEqual({
    ...{ sent: { texts: 1, mails: 1 }, outcome: 'done', runs: ['success', 'success'] },
  });
  expect(said).toContain('I have sent you a text message. I have sent you an e-mail.');
}, 60_000);

it.each([
  ['tool_begun:1', { texts: 0, mails: 0 }, ['unknown']],
  ['tool_sent:1', { texts: 1, mails: 0 }, ['unknown']],
  ['tool_sent:2', { texts: 1, mails: 1 }, ['success', 'unknown']],
])(
  'killed at %s: sent once at most, and nothing is promised',
  async (crashAt, sent, runs) => {
    const victim = await here.worker({ INNLINE_CRASH_AT: crashAt });
    const end = await callAt(victim);
    await victim.ended;
    expect(end.caller.returns.length, end.caller.story()).toBeGreaterThan(0);
    // an e-mail's way for that is not drawn: it counts as what did not work
    expect(end).toMatchObject({ sent, runs, outcome: 'unsure' });
    const what = runs.length === 1 ? 'a text message' : 'an e-mail';
    expect(end.said).not.toContain(`I have sent you ${what}`);
    if (runs.length === 1) expect(end.said).toContain('I cannot tell whether the text message was sent.');
    // the call's page says why
    const [lost] = (await here.hotel.db.toolRuns.list(end.caller.callId)).slice(-1);
    expect(lost!.error).toContain('not done a second time');
    expect(end.caller.events.findLast(({ type }) => type === 'tool.finished')).toMatchObject({ outcome: 'unknown' });
  },
  90_000,
);
