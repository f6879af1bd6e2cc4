import { type LiveCall, UNKNOWN_CALLER } from './live-call';

/** What this desk's own telephone is connected to. */
export interface DeskPhone {
  callId: string;
  caller: string;
  /** `takeover` speaks with the caller in the flow's place; `listen` is not heard. */
  kind: 'transfer' | 'takeover' | 'listen';
  /** The transfer that is answered; null for the others. */
  transfer: string | null;
}

/** Whether this desk has the caller, on the line or on hold. Somebody else, of the same name even, may have been quicker to take a call over. */
export function hasCaller(phone: DeskPhone | null, call: LiveCall | undefined, userId: string): boolean {
  if (!phone || phone.callId !== call?.id) return false;
  return phone.kind === 'transfer' || (phone.kind === 'takeover' && call.staffId === userId);
}

interface Situation {
  connected: boolean;
  /** This desk has the caller. */
  talks: boolean;
  /** This desk speaks to the colleague who has them. */
  whispers: boolean;
}

/** Who hears whom, for whoever sits at this desk. */
export function phoneWords(
  { kind, caller }: DeskPhone,
  call: Pick<LiveCall, 'state' | 'staffName' | 'whispering'> | undefined,
  { connected, talks, whispers }: Situation,
): string {
  if (!connected) return 'Connecting…';
  const [who, Who] = caller === UNKNOWN_CALLER ? ['the caller', 'The caller'] : [caller, caller];
  if (whispers) return `Only ${call?.staffName ?? 'your colleague'} hears you. ${Who} does not.`;
  if (kind === 'listen') return `You are listening to ${who}. Nobody hears you.`;
  if (!talks) return `You are connected to the call of ${who}, but not heard.`;
  const held = call?.state === 'on hold';
  const mine = held ? `${Who} is on hold and hears music.` : `You are speaking with ${who}.`;
  const others = (call?.whispering ?? []).map(({ memberName }) => memberName).join(' and ');
  return others ? `${mine} ${others} whispers to you: ${who} does not hear it.` : mine;
}
