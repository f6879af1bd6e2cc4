import { signTwilio } from '@innline/testkit/twilio';
import { callUrl } from '../../../src/adapters/telephony/twilio/addresses';
import { writeTicket } from '../../../src/ingress/twilio/ticket';
import { INBOUND, PUBLIC, STATUS } from '../../twilio/phones';
import { type Attempt, changed, knock, places } from '../attempt';
import type { Party, World } from '../world';

let made = 0;
const sid = () => `CA${(0xdef000 + ++made).toString(16).padStart(32, '0')}`;
type Form = Record<string, string>;
export const formOf = ({ twilio, number }: Party, more: Form = {}): Form => ({
  ...{ CallSid: sid(), AccountSid: twilio.accountSid, CallStatus: 'ringing', From: '+34600111222', To: number },
  ...{ ApiVersion: '2010-04-01', Direction: 'inbound', CallerName: 'Zoë Q', ...more },
});

export async function postTwilio(w: World, url: string, body: string, signature: string | null) {
  const answer = await fetch(url.replace(PUBLIC, w.here.http), {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      ...(signature === null ? {} : { 'x-twilio-signature': signature }),
    },
    body,
  });
  return { status: answer.status, text: await answer.text() };
}
const encode = (form: Form) => new URLSearchParams(form).toString();

/** Every address but the one that only stands in signed words. */
const attempts = (url: string): Attempt[] => {
  const path = new URL(url).pathname;
  const one = (name: string, make: (w: World, form: Form) => [body: string, signature: string | null]): Attempt => ({
    name: `Twilio ${path}: ${name}`,
    // nobody has the number, so nobody can tell who signs for it
    refusals: url === INBOUND && name === 'To changed' ? ['apology'] : [400, 401, 403],
    async make(w) {
      const [body, signature] = make(w, formOf(w.ours));
      const { status, text } = await postTwilio(w, url, body, signature);
      return status === 200 && text.includes('<Say') && !text.includes('<Stream') ? 'apology' : status;
    },
  });
  const right = (w: World, form: Form) => signTwilio(w.ours.twilio.authToken, url, form);
  return [
    one('no signature', (_, form) => [encode(form), null]),
    one('an empty one', (_, form) => [encode(form), '']),
    one('signed by another hotel', (w, form) => [encode(form), signTwilio(w.theirs.twilio.authToken, url, form)]),
    one('another hotel’s account, signed by it', (w, form) => {
      const theirs = { ...form, AccountSid: w.theirs.twilio.accountSid };
      return [encode(theirs), signTwilio(w.theirs.twilio.authToken, url, theirs)];
    }),
    one('another hotel’s account, signed by ours', (w, form) => {
      const theirs = { ...form, AccountSid: w.theirs.twilio.accountSid };
      return [encode(theirs), right(w, theirs)];
    }),
    one('signed for another address', (w, form) => [
      encode(form),
      signTwilio(w.ours.twilio.authToken, `${url}?x=1`, form),
    ]),
    ...places('aZ0 +').map((_, i) =>
      one(`its signature changed, place ${i}`, (w, form) => [encode(form), changed(right(w, form), i * 5)]),
    ),
    ...Object.keys(formOf({ number: '', twilio: { accountSid: '' } } as Party)).flatMap((name) => [
      one(`${name} changed`, (w, form) => [
        encode({ ...form, [name]: changed(form[name]!, form[name]!.length - 1) }),
        right(w, form),
      ]),
      one(`${name} left out`, (w, form) => {
        const { [name]: _, ...less } = form;
        return [encode(less), right(w, form)];
      }),
      one(`${name} twice`, (w, form) => [`${encode(form)}&${name}=${encodeURIComponent(form[name]!)}`, right(w, form)]),
    ]),
    one('a letter moved from a name into its value', (w, form) => [
      encode(form).replace('From=', 'Fro=m'),
      right(w, form),
    ]),
  ];
};

const ADDRESS = `${PUBLIC}/voice/twilio/resume`;
const about = (name: string, address: (w: World) => string): Attempt => ({
  name: `Twilio resume: ${name}`,
  async make(w) {
    const [url, form] = [address(w), formOf(w.ours, { CallStatus: 'in-progress' })];
    return (await postTwilio(w, url, encode(form), signTwilio(w.ours.twilio.authToken, url, form))).status;
  },
});
const refOf = ({ hotelId }: Party) => ({ hotelId, callId: 'c', role: 'caller' as const, leg: null });
const addressOf = (w: World, party: Party, now = Date.now()) =>
  callUrl('/voice/twilio/resume', refOf(party), w.here.worker.services.env, now);

const STREAM = `${PUBLIC.replace('https', 'wss')}/voice/twilio/stream`;
const ticketOf = (w: World, party: Party, callSid: string, now = Date.now()) => {
  const { hotelId, lineId } = party;
  const ticket = { kind: 'new' as const, sid: callSid, hotelId, callId: 'c', lineId, from: null };
  return writeTicket(ticket, w.here.worker.services.env, now);
};
const stream = (
  name: string,
  make: (w: World, callSid: string) => { ticket: string; signedBy: Party | null; account?: Party; url?: string },
  refusals: Attempt['refusals'] = ['closed 1008'],
): Attempt => ({
  name: `Twilio stream: ${name}`,
  refusals,
  make(w) {
    const callSid = sid();
    const { ticket, signedBy, account = w.ours, url = STREAM } = make(w, callSid);
    const headers: Form = signedBy ? { 'x-twilio-signature': signTwilio(signedBy.twilio.authToken, url) } : {};
    const mediaFormat = { encoding: 'audio/x-mulaw', sampleRate: 8_000, channels: 1 };
    const start = {
      accountSid: account.twilio.accountSid,
      streamSid: 'MZ1',
      callSid,
      tracks: ['inbound'],
      mediaFormat,
    };
    return knock(`${w.here.url}/voice/twilio/stream`, headers, [
      { event: 'connected', protocol: 'Call', version: '1.0.0' },
      { event: 'start', sequenceNumber: '1', streamSid: 'MZ1', start: { ...start, customParameters: { ticket } } },
    ]);
  },
});

export const TWILIO: Attempt[] = [
  ...attempts(INBOUND),
  ...attempts(STATUS),
  about('without a call', () => ADDRESS),
  about('a forged call', () => `${ADDRESS}?call=e30.e30`),
  about('a call of another hotel', (w) => addressOf(w, w.theirs)),
  about('an expired address', (w) => addressOf(w, w.ours, Date.now() - 7 * 3_600_000)),
  about('a changed address', (w) => changed(addressOf(w, w.ours), ADDRESS.length + 20)),
  about('letters that are no token', (w) => `${addressOf(w, w.ours)}%C3%A9`),
  stream('no signature', (w, s) => ({ ticket: ticketOf(w, w.ours, s), signedBy: null }), [403]),
  stream('no ticket', (w) => ({ ticket: '', signedBy: w.ours })),
  stream('signed by another hotel', (w, s) => ({ ticket: ticketOf(w, w.ours, s), signedBy: w.theirs })),
  stream('another hotel’s account', (w, s) => ({
    ticket: ticketOf(w, w.ours, s),
    signedBy: w.theirs,
    account: w.theirs,
  })),
  stream('another hotel’s ticket', (w, s) => ({ ticket: ticketOf(w, w.theirs, s), signedBy: w.ours })),
  stream('signed for another address', (w, s) => ({ ticket: ticketOf(w, w.ours, s), signedBy: w.ours, url: INBOUND })),
  stream('a ticket of another call', (w) => ({ ticket: ticketOf(w, w.ours, sid()), signedBy: w.ours })),
  stream('an expired ticket', (w, s) => ({ ticket: ticketOf(w, w.ours, s, Date.now() - 61_000), signedBy: w.ours })),
  stream('a changed ticket', (w, s) => ({ ticket: changed(ticketOf(w, w.ours, s), 30), signedBy: w.ours })),
  stream('more behind the ticket', (w, s) => ({ ticket: `${ticketOf(w, w.ours, s)}.x`, signedBy: w.ours })),
];
