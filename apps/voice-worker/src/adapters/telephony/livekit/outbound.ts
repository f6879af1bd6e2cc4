import { AppError } from '@innline/shared';
import { SipCallError, type SipClient, TwirpError } from 'livekit-server-sdk';
import type { Unanswered } from '../../../call/carrier-legs';
import { type Dial, extensionKeys } from '../contract';
import { type LiveKitAccount, sipOf } from './account';
import { isOwn, mayUse } from './outbound-trunk';

type Config = Parameters<SipClient['createSipParticipant']>[4];

interface Target {
  trunkId: string;
  /** The number or user to call. */
  callee: string;
  from: string | undefined;
  config: Config;
  /** Keys for whoever answers; `w` is half a second. */
  dtmf?: string;
}

/** `sip:desk@pbx.example.com:5061` → its user and host. */
const SIP_ADDRESS = /^sips?:([^@;]+)@([^;?]+)/;

/**
 * By which trunk a call leaves. A SIP address needs none, its host is in it.
 * @throws AppError `unprocessable` when the project has no outbound trunk
 */
export async function targetOf(account: LiveKitAccount, { to, from }: Dial): Promise<Target> {
  if (to.kind === 'sip') {
    const [, callee, hostname] = SIP_ADDRESS.exec(to.address) ?? [];
    if (!callee || !hostname) throw new AppError('unprocessable', 'Write the SIP address as sip:name@host.');
    return { trunkId: '', callee, from: from ?? undefined, config: { hostname } as Config };
  }
  const trunks = (await sipOf(account).listSipOutboundTrunk()).filter((trunk) => mayUse(trunk, account));
  const own = (numbers: string[]) => from !== null && (numbers.includes(from) || numbers.includes('*'));
  // the trunk that may show the hotel's number, else the hotel's own, else any
  const trunk = trunks.find(({ numbers }) => own(numbers)) ?? trunks.find((each) => isOwn(each, account)) ?? trunks[0];
  if (!trunk)
    throw new AppError(
      'unprocessable',
      'This LiveKit project has no outbound trunk. Set it up under Connections → LiveKit.',
    );
  const shown = own(trunk.numbers) ? (from ?? undefined) : undefined;
  const dtmf = extensionKeys(to)?.replaceAll('W', 'ww');
  return { trunkId: trunk.sipTrunkId, callee: to.number, from: shown, config: undefined, ...(dtmf && { dtmf }) };
}

/** A telephone that rang to the end: livekit-sip reports its own timeout, no SIP status. */
export const rangOut = (error: unknown): boolean =>
  error instanceof TwirpError && error.status === 408 && !(error instanceof SipCallError);

/** What a SIP status means to a flow. Source: RFC 3261, 21. */
export function outcomeOf(error: unknown): Unanswered {
  if (rangOut(error)) return 'no_answer';
  const status = error instanceof SipCallError ? error.sipStatusCode : undefined;
  if (status === 486 || status === 600) return 'busy';
  if (status === 603 || status === 403) return 'declined';
  if (status === 408 || status === 480 || status === 487) return 'no_answer';
  return 'failed';
}

/** The carrier does not take REFER at all: nobody was rung. Source: RFC 3515, 2.4.2; RFC 3261, 21.4.6 and 21.5.2. */
export const isRefusedRefer = (error: unknown): boolean =>
  error instanceof SipCallError && (error.sipStatusCode === 405 || error.sipStatusCode === 501);

/** Rings, and resolves when it was picked up. @throws what {@link outcomeOf} understands */
export async function ring(
  account: LiveKitAccount,
  target: Target,
  { room, party, ringSeconds }: { room: string; party: string; ringSeconds: number },
): Promise<void> {
  const { trunkId, callee, from, config, dtmf } = target;
  const options = {
    ...{ participantIdentity: party, fromNumber: from, hidePhoneNumber: true },
    ...{ ringingTimeout: ringSeconds, waitUntilAnswered: true, timeout: ringSeconds + 5 },
    ...(dtmf && { dtmf }),
  };
  await sipOf(account, ringSeconds + 10).createSipParticipant(trunkId, callee, room, options, config);
}
