import * as z from 'zod';
import type { Accounts } from '../../../data/accounts';
import type { TrunkStep } from '../../admin/contract';
import { farEnd, type SipHost, TRUNK_NAME, trunkNameOf, trunkSteps } from '../trunk-steps';
import { findNumber } from './numbers';
import type { TwilioRest } from './rest';

const Trunk = z.object({ sid: z.string(), friendly_name: z.string().nullable() });
const OriginationUrl = z.object({ sip_url: z.string(), enabled: z.boolean() });

/** One destination has all calls, so both numbers say nothing; Twilio wants them. */
const ONLY_ONE = { Weight: '10', Priority: '10' };

const trunksOf = async (trunking: TwilioRest) => z.array(Trunk).parse(await trunking.list('/Trunks', 'trunks'));

/** Ids of the account's trunks that lead to LiveKit, of whichever hotel here. */
export const ourTrunks = async (trunking: TwilioRest): Promise<Set<string>> =>
  new Set((await trunksOf(trunking)).filter((one) => one.friendly_name?.startsWith(TRUNK_NAME)).map(({ sid }) => sid));

const trunkOf = async (trunking: TwilioRest, name: string): Promise<string | null> =>
  (await trunksOf(trunking)).find(({ friendly_name }) => friendly_name === name)?.sid ?? null;

/** The port is told only where it is not SIP's own: so does everybody who sets a trunk up by hand. */
const sipUrlOf = ({ fqdn, port }: SipHost): string => `sip:${fqdn}${port === 5_060 ? '' : `:${port}`}`;

/** `sip:Host:5060;transport=tcp` → `sip:host` */
const plain = (url: string): string =>
  url
    .toLowerCase()
    .replace(/;.*$/, '')
    .replace(/:5060$/, '');

async function leadsTo(trunking: TwilioRest, sid: string, host: SipHost): Promise<boolean> {
  const urls = await trunking.list(`/Trunks/${sid}/OriginationUrls`, 'origination_urls');
  return z
    .array(OriginationUrl)
    .parse(urls)
    .some(({ sip_url, enabled }) => enabled && plain(sip_url) === sipUrlOf(host));
}

interface Twilio {
  rest: TwilioRest;
  trunking: TwilioRest;
}

/** Makes what is missing, in the order calls need it. @returns how many of the numbers the account does not have */
async function setUp({ rest, trunking }: Twilio, name: string, host: SipHost, numbers: readonly string[]) {
  const found = await trunkOf(trunking, name);
  // LiveKit passes callers on by REFER, which Twilio carries out only where it is allowed
  const made = found ?? (await trunking.post('/Trunks', { FriendlyName: name, TransferMode: 'enable-all' })).sid;
  const sid = String(made);
  if (!(await leadsTo(trunking, sid, host)))
    await trunking.post(`/Trunks/${sid}/OriginationUrls`, {
      ...{ FriendlyName: 'LiveKit', SipUrl: sipUrlOf(host), Enabled: 'true' },
      ...ONLY_ONE,
    });
  let missing = 0;
  for (const number of numbers) {
    const one = await findNumber(rest, number);
    if (one === null) missing += 1;
    else if (one.trunk_sid !== sid) await trunking.post(`/Trunks/${sid}/PhoneNumbers`, { PhoneNumberSid: one.sid });
  }
  return missing;
}

/**
 * How far calls to the account's numbers reach the hotel's LiveKit by an elastic SIP trunk, and with `numbers` (E.164)
 * sets up what is missing. Repeating it makes nothing twice. Source: twilio.com/docs/sip-trunking/api.
 */
export async function trunk(
  twilio: Twilio,
  hotelId: string,
  numbers: readonly string[] | null,
  accounts: Pick<Accounts, 'of'>,
): Promise<TrunkStep[]> {
  const { trunking } = twilio;
  const name = trunkNameOf(hotelId);
  const to = await farEnd(hotelId, accounts);
  const { host } = to;
  const missing = host && numbers ? await setUp(twilio, name, host, numbers) : 0;
  const sid = await trunkOf(trunking, name);
  return trunkSteps({
    ...{ carrier: 'Twilio', to, trunk: sid && name, missing },
    leads: sid !== null && host !== null && (await leadsTo(trunking, sid, host)),
    numbers: sid ? (await trunking.list(`/Trunks/${sid}/PhoneNumbers`, 'phone_numbers')).length : 0,
  });
}
