import { startFakeTwilio } from '@innline/testkit/twilio';
import { expect, it } from 'vitest';
import { telephonyContract } from '../../src/adapters/telephony/contract.test-suite';
import { twilioAdmin } from '../../src/adapters/telephony/twilio/admin';
import type { Account } from '../../src/data/accounts';
import { INBOUND, phones, STATUS } from './phones';

const [FROM, SECOND] = ['+34971000008', '+34971000009'];
const p = await phones([FROM, SECOND]);
const numbers = { busy: '+34600000001', noAnswer: '+34600000002', refused: '+1', rings: '+34600000003' };
p.twilio.pickups.set(numbers.busy, { by: 'busy' });
p.twilio.pickups.set(numbers.noAnswer, { by: 'no-answer' });
p.twilio.pickups.set(numbers.rings, { by: 'never' });

const FINAL = ['completed', 'busy', 'no-answer', 'failed', 'canceled'];
telephonyContract('twilio', () => ({
  ...{ ...numbers, answers: '+34600000009', sip: 'sip:desk@pbx.example.com', from: FROM },
  provider: async () => (await p.here.worker.services.telephonyOf(p.here.hotel.hotel.id, null))!,
  calls: () => ({
    placed: p.twilio.placed.length,
    open: p.twilio.placed.filter(({ status }) => !FINAL.includes(status)).length,
  }),
}));

const account = (more: Partial<Account<'twilio'>> = {}): Account<'twilio'> => ({
  ...{ id: 'c', hotelId: 'h', accountSid: p.twilio.accountSid, authToken: p.twilio.authToken },
  ...more,
});
const env = () => p.here.worker.services.env;

it('says whether the credentials are good, in words for whoever entered them', async () => {
  expect(await twilioAdmin.test(account(), env())).toEqual({ ok: true, words: expect.stringContaining('“Account') });
  const wrong = await twilioAdmin.test(account({ authToken: 'wrong-token-wrong-token' }), env());
  expect(wrong).toEqual({ ok: false, words: expect.stringContaining('does not accept these credentials') });
  const away = { ...env(), INNLINE_TWILIO_URL: 'http://127.0.0.1:1' };
  expect(await twilioAdmin.test(account(), away)).toEqual({ ok: false, words: 'Twilio cannot be reached.' });
});

it('lists the numbers, makes one ring here as often as asked, and leaves its messages alone', async () => {
  const rings = async () => (await twilioAdmin.numbers!(account(), env())).map(({ rings: where }) => where);
  const [first, second] = p.twilio.numbers;
  second!.voice_application_sid = 'AP0';
  expect(await rings()).toEqual(['nowhere', 'elsewhere']);
  for (let i = 0; i < 2; i++) await twilioAdmin.assign!(account(), SECOND, env());
  expect(await rings()).toEqual(['nowhere', 'here']);
  expect(second).toMatchObject({
    ...{ voice_url: INBOUND, voice_method: 'POST', status_callback: STATUS, status_callback_method: 'POST' },
    ...{ voice_application_sid: '', sms_url: 'https://sms.example.com/kept' },
  });
  expect(first!.voice_url).toBe('');
  await expect(twilioAdmin.assign!(account(), '+34971777777', env())).rejects.toMatchObject({ code: 'not_found' });
});

it('the double refuses what Twilio refuses', async () => {
  const other = await startFakeTwilio({ numbers: [FROM] });
  const ask = async (form: Record<string, string>, token = other.authToken) => {
    const answer = await fetch(`${other.url}/2010-04-01/Accounts/${other.accountSid}/Calls.json`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${other.accountSid}:${token}`).toString('base64')}` },
      body: new URLSearchParams(form),
    });
    return [answer.status, ((await answer.json()) as { code: number }).code];
  };
  const good = { To: '+34600000009', From: FROM, Url: INBOUND };
  expect(await ask(good, 'wrong')).toEqual([401, 20003]);
  expect(await ask({ ...good, To: '' })).toEqual([400, 21201]);
  expect(await ask({ ...good, To: '12' })).toEqual([400, 21211]);
  expect(await ask({ ...good, From: SECOND })).toEqual([400, 21210]);
  expect(await ask({ ...good, Url: 'nowhere' })).toEqual([400, 21205]);
  expect(await ask({ ...good, Timeout: '4' })).toEqual([400, 21226]);
  expect(other.placed).toEqual([]);
  await other.stop();
});
