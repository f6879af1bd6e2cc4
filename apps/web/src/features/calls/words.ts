import { formatNumber } from '@innline/shared/phone';
import type { BadgeTone } from '@/components/ui/badge';

const END: Record<string, { label: string; tone: BadgeTone }> = {
  completed: { label: 'Completed', tone: 'success' },
  transferred: { label: 'Transferred', tone: 'success' },
  caller_left: { label: 'Caller hung up', tone: 'warning' },
  abandoned: { label: 'Abandoned', tone: 'warning' },
  operator: { label: 'Ended by staff', tone: 'neutral' },
  limit: { label: 'Limit reached', tone: 'danger' },
  fault: { label: 'Broken off', tone: 'danger' },
};

/** How a call ended, or that it has not. */
export function endWords(call: { status: string; endReason: string | null }): { label: string; tone: BadgeTone } {
  if (call.status === 'ringing') return { label: 'Ringing', tone: 'warning' };
  if (call.status === 'live') return { label: 'Live', tone: 'primary' };
  return END[call.endReason ?? ''] ?? { label: call.endReason ?? 'Ended', tone: 'neutral' };
}

export const END_REASONS = Object.entries(END).map(([value, { label }]) => ({ value, label }));

/** Who called, as far as it is known. `country`: whose numbers are written without their country code. */
export function callerWords(call: { callerName: string | null; callerNumber: string | null }, country: string): string {
  return call.callerName ?? (call.callerNumber ? formatNumber(call.callerNumber, country) : 'Unknown');
}

const CHANNEL: Record<string, string> = { browser: 'Browser', phone: 'Telephone', sip: 'SIP', test: 'Test' };
export const channelWords = (channel: string): string => CHANNEL[channel] ?? channel;

/** `create_reservation` → `Create reservation`. */
export function plain(name: string): string {
  const words = name.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
