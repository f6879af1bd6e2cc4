import type { Account, Accounts } from '../../data/accounts';
import type { TrunkStep } from '../admin/contract';

/** Where LiveKit takes calls by SIP. */
export interface SipHost {
  fqdn: string;
  port: number;
}

/** `abc.sip.livekit.cloud:5060`, as the connection of LiveKit has it. */
function hostOf({ sipHost }: Pick<Account<'livekit'>, 'sipHost'>): SipHost | null {
  if (!sipHost) return null;
  const [fqdn, port] = sipHost.split(':');
  return { fqdn: fqdn!.toLowerCase(), port: port ? Number(port) : 5_060 };
}

/** The far end of a carrier's trunk: the hotel's LiveKit; `host` is null as long as it has no SIP. */
export async function farEnd(hotelId: string, accounts: Pick<Accounts, 'of'>) {
  const liveKit = await accounts.of(hotelId, 'livekit');
  return { connected: liveKit !== null, host: liveKit && hostOf(liveKit) };
}

/** What a carrier makes for a hotel bears this name, so that it is found again and nothing else is touched. */
export const TRUNK_NAME = 'Innline to LiveKit';
export const trunkNameOf = (hotelId: string): string => `${TRUNK_NAME} ${hotelId.slice(-12)}`;

/** How far a trunk from a carrier to LiveKit is set up, in the order calls need it. */
export function trunkSteps(o: {
  carrier: string;
  to: Awaited<ReturnType<typeof farEnd>>;
  /** Its name at the carrier; null: there is none. */
  trunk: string | null;
  /** Whether it sends calls to the far end. */
  leads: boolean;
  /** How many numbers ring by it. */
  numbers: number;
  /** How many of the wanted ones the carrier's account does not have. */
  missing: number;
}): TrunkStep[] {
  const { carrier, to, trunk, leads, numbers, missing } = o;
  const [host, where] = [to.host, 'under Connections → LiveKit.'];
  const refused = missing > 0 ? `${missing} of the numbers are not on this account.` : null;
  return [
    {
      label: 'LiveKit is connected',
      done: host !== null,
      detail: host
        ? `${host.fqdn}:${host.port}`
        : `${to.connected ? 'Enter the SIP host of LiveKit' : 'Connect LiveKit first'}, ${where}`,
    },
    { label: `SIP connection at ${carrier}`, done: trunk !== null, detail: trunk },
    { label: 'It leads to LiveKit', done: trunk !== null && leads, detail: null },
    {
      label: 'Numbers ring by it',
      done: numbers > 0 && missing === 0,
      detail: refused ?? (numbers > 0 ? `${numbers} ${numbers === 1 ? 'number' : 'numbers'}` : 'Choose the numbers.'),
    },
  ];
}
