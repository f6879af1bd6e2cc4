import type { Mail } from '../adapters/mail/contract';
import type { VoicemailNotice } from '../data/contract';

/** The e-mail about a message. `publicUrl`: where the pages are. */
export function noticeMail(notice: VoicemailNotice, publicUrl: string): Mail {
  const { hotelName, hotelSlug, departmentName, caller, at, durationMs, transcript, to } = notice;
  const seconds = Math.max(1, Math.round(durationMs / 1_000));
  const who = caller ?? 'Somebody whose number is not known';
  const forWhom = departmentName ? ` for ${departmentName}` : '';
  return {
    to,
    subject: `New message${forWhom} at ${hotelName}`,
    text: [
      `${who} left a message${forWhom} on ${at} (${seconds} s).`,
      transcript ? `“${transcript}”` : 'It could not be written down; please listen to it.',
      new URL(`/h/${hotelSlug}/calls/voicemails`, publicUrl).href,
    ].join('\n\n'),
  };
}
