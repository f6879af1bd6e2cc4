import type { SIPDispatchRuleInfo, SIPInboundTrunkInfo } from 'livekit-server-sdk';
import type { WorkerEnv } from '../../../env';
import type { TrunkStep } from '../../admin/contract';
import { type LiveKitAccount, sipOf } from './account';
import { ensureOutbound, outboundStep } from './outbound-trunk';

/** What we make bears this name, so that it is found again and nothing else is touched. */
const NAME = 'Innline';
/** Each call gets a room of its own: this, the caller's number and a random part. */
const ROOM_PREFIX = 'call';

async function ensureInbound(account: LiveKitAccount, numbers: readonly string[]): Promise<void> {
  const sip = sipOf(account);
  const trunks = await sip.listSipInboundTrunk();
  const taken = new Set(trunks.filter(({ name }) => name !== NAME).flatMap((trunk) => trunk.numbers));
  // numbers another trunk of the project has already come in by that one
  const ours = numbers.filter((number) => !taken.has(number));
  const own = trunks.find(({ name }) => name === NAME);
  if (!own && ours.length > 0) await sip.createSipInboundTrunk(NAME, [...ours]);
  const missing = own ? ours.filter((number) => !own.numbers.includes(number)) : [];
  if (!own || missing.length === 0) return;
  own.numbers.push(...missing);
  await sip.updateSipInboundTrunk(own.sipTrunkId, own);
}

async function ensureRule(account: LiveKitAccount): Promise<void> {
  const sip = sipOf(account);
  const [trunks, rules] = await Promise.all([sip.listSipInboundTrunk(), sip.listSipDispatchRule()]);
  const own = trunks.find(({ name }) => name === NAME);
  if (!own || rules.some((rule) => covers(rule, own))) return;
  await sip.createSipDispatchRule(
    { type: 'individual', roomPrefix: ROOM_PREFIX },
    { name: NAME, trunkIds: [own.sipTrunkId] },
  );
}

/** Two trunks of a project cannot have one number: which ones stay where they are, and what to do about it. */
function elsewhereWords(trunks: readonly SIPInboundTrunkInfo[], wanted: readonly string[]): string | null {
  const held = trunks
    .filter(({ name }) => name !== NAME)
    .flatMap(({ name, sipTrunkId, numbers }) =>
      numbers.filter((number) => wanted.includes(number)).map((number) => `${number} by “${name || sipTrunkId}”`),
    );
  if (held.length === 0) return null;
  return `Comes in by another trunk of this LiveKit project already: ${held.join(', ')}. Take it off that trunk at LiveKit, under Telephony, and set up again.`;
}

const covers = ({ trunkIds }: SIPDispatchRuleInfo, { sipTrunkId }: SIPInboundTrunkInfo) =>
  trunkIds.length === 0 || trunkIds.includes(sipTrunkId);

/** How far SIP is set up, and with `numbers` (E.164) sets up what is missing. Repeating it makes nothing twice. */
export async function trunk(
  account: LiveKitAccount,
  numbers: readonly string[] | null,
  env: WorkerEnv,
): Promise<TrunkStep[]> {
  if (numbers) {
    await ensureInbound(account, numbers);
    await ensureRule(account);
    await ensureOutbound(account, numbers);
  }
  const sip = sipOf(account);
  const [inbound, rules, outbound] = await Promise.all([
    sip.listSipInboundTrunk(),
    sip.listSipDispatchRule(),
    outboundStep(account),
  ]);
  const own = inbound.find(({ name }) => name === NAME);
  const count = own?.numbers.length ?? 0;
  const elsewhere = elsewhereWords(inbound, numbers ?? []);
  const { sipHost } = account;
  return [
    {
      label: 'Inbound trunk',
      done: own !== undefined && elsewhere === null,
      detail:
        elsewhere ?? (own ? `${count} ${count === 1 ? 'number' : 'numbers'}` : 'Choose the numbers that ring here.'),
    },
    {
      label: 'Dispatch rule: a room for each call',
      done: own !== undefined && rules.some((rule) => covers(rule, own)),
      detail: `LiveKit tells us of calls at ${env.INNLINE_URL}/v1/livekit/webhook: enter it under Settings → Webhooks.`,
    },
    {
      label: 'The carrier sends calls to LiveKit',
      done: sipHost !== '',
      detail: sipHost ? `At the carrier, send calls to sip:${sipHost}.` : 'Enter the SIP host of the project above.',
    },
    outbound,
  ];
}
