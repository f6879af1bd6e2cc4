import { SYSTEM } from '@innline/db';
import { redisKeys } from '@innline/shared';
import { join, silence } from '@innline/testkit/caller';
import { type FakeSmtp, startFakeSmtp } from '@innline/testkit/smtp';
import { flowOf } from '@innline/testkit/worker';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Colleague, house } from './setup';
import { spoken } from './speak';

const smtp: FakeSmtp = await startFakeSmtp();
const here = house({
  env: { SMTP_URL: smtp.url, SMTP_FROM: 'phones@aurora.example' },
  worker: { roles: ['ingress', 'agent', 'callbacks'] },
});
const WAIT = { timeout: 30_000 };
let ana: Colleague;
let mailbox: string;

beforeAll(async () => {
  ana = await here.member('Ana');
  await here.member('Ben');
  const spa = { name: 'Spa', memberIds: [ana.memberId], by: SYSTEM };
  const { id: departmentId } = await here.hotel.db.departments.create(spa);
  const config = { greeting: { en: 'Speak after the tone.' }, departmentId, maxSeconds: 30, silenceSeconds: 15 };
  const flow = flowOf(
    [
      { id: 'start', type: 'trigger' },
      { id: 'record', type: 'voicemail', config },
      { id: 'recorded', type: 'hangup', config: { text: { en: 'Thank you.' }, outcome: 'recorded' } },
      { id: 'empty', type: 'hangup', config: { text: { en: 'Goodbye.' }, outcome: 'empty' } },
    ],
    ['start.start > record', 'record.recorded > recorded', 'record.empty > empty'],
  );
  mailbox = (await here.publish(flow)).lineId;
});
afterAll(() => smtp.stop());

it('ends on #, is told of on the page at once and by e-mail to its department', async () => {
  const say = await spoken(here.worker.services.speech, 'Please call me back about a massage tomorrow');
  const caller = await here.call(mailbox);
  await caller.event('prompt.finished');
  await caller.speak(join(silence(1_300), say, silence(300)));
  // a number keyed into the message does not end it
  caller.press('5');
  await caller.speak(silence(300));
  expect(caller.events.some(({ type }) => type === 'voicemail.recorded')).toBe(false);
  caller.press('#');
  const { recordingId } = await caller.event('voicemail.recorded');
  expect((await caller.event('call.ended')).outcome).toBe('recorded');
  const live = await here.worker.services.redis.xrange(redisKeys.live(here.hotel.hotel.id), '-', '+');
  const told = live.map(([, fields]) => JSON.parse(fields[1]!)).filter(({ kind }) => kind === 'changed');
  expect(told).toContainEqual(expect.objectContaining({ what: 'voicemail', id: recordingId }));
  // written down or a minute old: the e-mail waits for its text
  await expect
    .poll(
      async () => smtp.mails.length > 0 || (await here.hotel.db.recordings.get(recordingId)).transcript === null,
      WAIT,
    )
    .toBe(true);
  if ((await here.hotel.db.recordings.get(recordingId)).transcript === null) {
    await here.hotel.db.recordings.setTranscript({ id: recordingId, transcript: 'Please call me back' });
  }
  await expect.poll(() => smtp.mails.length, WAIT).toBe(1);
  expect(smtp.faults).toEqual([]);
  const [mail] = smtp.mails;
  expect(mail).toMatchObject({ to: ana.email, from: 'phones@aurora.example' });
  expect(mail!.headers.subject).toBe('New message for Spa at Hotel Aurora');
  expect(mail!.text).toContain('left a message for Spa');
  expect(mail!.text).toContain('/calls/voicemails');
  await expect.poll(async () => (await here.hotel.db.recordings.get(recordingId)).notifiedAt, WAIT).not.toBeNull();
});

it('a message somebody has heard is not told of any more', async () => {
  const before = smtp.mails.length;
  const { data } = here.worker.services;
  const [message] = await here.hotel.db.recordings.voicemails();
  expect(await data.notice(here.hotel.hotel.id, message!.id)).toBeNull();
  expect(await data.dueNotices(0, Date.now())).toEqual([]);
  expect(smtp.mails).toHaveLength(before);
});
