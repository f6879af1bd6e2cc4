import type { LiveCall } from './live-call';

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
