import { FakeCall } from './call';
import type { FakeNumber } from './numbers';
import { type Form, need, RestRefusal, type RestRoute } from './rest';
import type { StreamFaults } from './stream';
import type { Webhooks } from './webhooks';

/** What happens at the phone that is called. */
export interface Pickup {
  /** `never`: it rings until somebody cancels. */
  by: 'answer' | 'busy' | 'no-answer' | 'failed' | 'never';
  /** How long it rings, milliseconds. */
  afterMs?: number;
  faults?: StreamFaults;
}

interface Parts {
  sid(): string;
  webhooks: Webhooks;
  placed: FakeCall[];
  /** Calls that came in. */
  taken: readonly FakeCall[];
  pickups: Map<string, Pickup>;
  numbers: FakeNumber[];
}

const TAKES = [
  ...['To', 'From', 'Url', 'Method', 'Timeout', 'SendDigits'],
  ...['StatusCallback', 'StatusCallbackMethod', 'StatusCallbackEvent'],
];
const EVENTS = ['initiated', 'ringing', 'answered', 'completed'];

function check(form: Form, numbers: FakeNumber[]): void {
  const to = need(form, 'To', 21201);
  if (!/^\+[1-9]\d{6,14}$/.test(to) && !/^sip:[^@\s]+@[^@\s]+$/.test(to))
    throw new RestRefusal(400, 21211, 'The phone number you are attempting to call is not valid.');
  const from = need(form, 'From', 21213);
  if (!numbers.some(({ phone_number }) => phone_number === from))
    throw new RestRefusal(400, 21210, 'The source phone number provided is not yet verified for your account.');
  if (!URL.canParse(need(form, 'Url', 21205))) throw new RestRefusal(400, 21205, 'Url is not a valid URL.');
  const seconds = Number(form.get('Timeout') ?? 60);
  if (!Number.isInteger(seconds) || seconds < 5 || seconds > 600)
    throw new RestRefusal(400, 21226, 'Timeout must be 5 to 600.');
  if (form.getAll('StatusCallbackEvent').some((event) => !EVENTS.includes(event)))
    throw new RestRefusal(400, 21626, 'StatusCallbackEvent is not known.');
}

/** True: somebody picked up. */
async function ringOut(call: FakeCall, { by, afterMs = 30 }: Pickup): Promise<boolean> {
  await call.become('initiated');
  await call.become('ringing');
  if (by === 'never') return false;
  await new Promise((resolve) => setTimeout(resolve, afterMs));
  if (call.status !== 'ringing') return false;
  if (by !== 'answer') await call.finish(by);
  else await call.become('in-progress');
  return by === 'answer';
}

async function ring(call: FakeCall, pickup: Pickup, url: string): Promise<void> {
  if (await ringOut(call, pickup)) await call.run(url);
}

/** Rings whom a caller is connected with: they talk until one of them hangs up. */
export function ringFor(call: FakeCall, pickup: Pickup, seconds: number): void {
  const timer = setTimeout(() => call.status === 'ringing' && void call.finish('no-answer'), seconds * 1_000);
  void call.ended.then(() => clearTimeout(timer));
  void ringOut(call, pickup);
}

const shown = ({ sid, of, status }: FakeCall) => ({ sid, from: of.from, to: of.to, status });

export const callRoutes = ({ sid, webhooks, placed, taken, pickups, numbers }: Parts): RestRoute[] => [
  {
    method: 'POST',
    path: '/Calls.json',
    takes: TAKES,
    handle({ form }) {
      check(form, numbers);
      const [to, from] = [form.get('To')!, form.get('From')!];
      const pickup = pickups.get(to) ?? { by: 'answer' };
      const statuses = {
        statusCallback: form.get('StatusCallback'),
        statusEvents: form.getAll('StatusCallbackEvent'),
      };
      const { faults } = pickup;
      const sendDigits = form.get('SendDigits');
      const of = { sid: sid(), from, to, direction: 'outbound-api' as const, faults, sendDigits, ...statuses };
      const call = new FakeCall(of, webhooks);
      placed.push(call);
      void ring(call, pickup, form.get('Url')!);
      return shown(call);
    },
  },
  {
    method: 'POST',
    path: '/Calls/{id}.json',
    takes: ['Status', 'Twiml'],
    handle({ form, id }) {
      const call = [...placed, ...taken].find((one) => one.sid === id);
      if (!call) throw new RestRefusal(404, 20404, 'The requested resource was not found');
      const twiml = form.get('Twiml');
      if (twiml !== null) redirect(call, twiml);
      else if (['completed', 'canceled'].includes(need(form, 'Status', 21218))) void call.end();
      else throw new RestRefusal(400, 21218, 'Status must be completed or canceled.');
      return shown(call);
    },
  },
];

/** Twilio takes 4,000 characters, of a call that is in progress. */
function redirect(call: FakeCall, twiml: string): void {
  if (call.status !== 'in-progress' || !call.takesOrders)
    throw new RestRefusal(400, 21220, 'Call is not in-progress. Cannot redirect.');
  if (twiml.length > 4_000) throw new RestRefusal(400, 20001, 'Twiml is too long.');
  call.redirect(twiml);
}
