import { SIPOutboundTrunkInfo } from 'livekit-server-sdk';
import type { TrunkStep } from '../../admin/contract';
import { type LiveKitAccount, sipOf } from './account';

const PREFIX = 'Innline outbound';
/** Hotels may share a project, and each has its own carrier: each has a trunk of its own. */
const nameOf = ({ hotelId }: Pick<LiveKitAccount, 'hotelId'>): string => `${PREFIX} ${hotelId.slice(-12)}`;

type Named = Pick<SIPOutboundTrunkInfo, 'name'>;
type Whose = Pick<LiveKitAccount, 'hotelId'>;

export const isOwn = ({ name }: Named, account: Whose): boolean => name === nameOf(account);

/** Whether this trunk was made for this hotel, or by hand for whoever is in the project. */
export const mayUse = (trunk: Named, account: Whose): boolean =>
  !trunk.name.startsWith(PREFIX) || isOwn(trunk, account);

/** SIPTransport of LiveKit's protocol (livekit_sip.proto); the SDK does not hand it on. */
const TRANSPORTS = { auto: 0, udp: 1, tcp: 2, tls: 3 } as const;

/** What the trunk has to be, by what was entered. */
const wantedOf = ({ outboundAddress, outboundTransport, outboundUsername, outboundPassword }: LiveKitAccount) => ({
  address: outboundAddress,
  transport: TRANSPORTS[outboundTransport],
  authUsername: outboundUsername,
  authPassword: outboundPassword,
});

/**
 * Makes the trunk by which calls leave to the hotel's carrier, or sets right what has changed. Repeating it changes nothing.
 * @param numbers E.164, those it may show
 */
export async function ensureOutbound(account: LiveKitAccount, numbers: readonly string[]): Promise<void> {
  if (account.outboundAddress === '' || numbers.length === 0) return;
  const sip = sipOf(account);
  const wanted = wantedOf(account);
  const own = (await sip.listSipOutboundTrunk()).find((trunk) => isOwn(trunk, account));
  if (!own) {
    const { address, ...options } = wanted;
    await sip.createSipOutboundTrunk(nameOf(account), address, [...numbers], options);
    return;
  }
  const missing = numbers.filter((number) => !own.numbers.includes(number));
  const changed = Object.entries(wanted).some(([field, value]) => own[field as keyof typeof wanted] !== value);
  if (!changed && missing.length === 0) return;
  const next = new SIPOutboundTrunkInfo({ ...own, ...wanted, numbers: [...own.numbers, ...missing] });
  await sip.updateSipOutboundTrunk(own.sipTrunkId, next);
}

/** How far calls can leave by the project. */
export async function outboundStep(account: LiveKitAccount): Promise<TrunkStep> {
  const trunks = (await sipOf(account).listSipOutboundTrunk()).filter((trunk) => mayUse(trunk, account));
  const own = trunks.find((trunk) => isOwn(trunk, account));
  const { outboundAddress: address, outboundUsername: user } = account;
  const upToDate = own?.address === address && own.authUsername === user;
  return {
    label: 'Outbound trunk, for calls and transfers to numbers',
    done: address === '' ? trunks.length > 0 : own !== undefined && upToDate,
    detail: own && upToDate ? told(own) : wantedWords(account, trunks.length),
  };
}

const told = ({ address, numbers, authUsername }: SIPOutboundTrunkInfo): string =>
  `${address}, ${numbers.length} ${numbers.length === 1 ? 'number' : 'numbers'}${authUsername ? `, signed in as ${authUsername}` : ''}`;

function wantedWords({ outboundAddress }: LiveKitAccount, others: number): string {
  if (outboundAddress !== '') return `Set up the trunk: calls are to leave by ${outboundAddress}.`;
  if (others > 0)
    return 'One that was made at LiveKit is used. Enter the carrier’s SIP address above for one of your own.';
  return 'Enter the carrier’s SIP address for outgoing calls above.';
}
