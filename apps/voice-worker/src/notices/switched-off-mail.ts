import type { Mail } from '../adapters/mail/contract';
import type { SwitchedOffNotice } from '../data/contract';

/** The e-mail about a webhook that was switched off. `publicUrl`: where the pages are. */
export function switchedOffMail(notice: SwitchedOffNotice, publicUrl: string): Mail {
  const { hotelName, hotelSlug, webhookName, at, why, to } = notice;
  return {
    to,
    subject: `The webhook “${webhookName}” of ${hotelName} was switched off`,
    text: [
      `Innline could not reach the system behind the webhook “${webhookName}” for more than a day, and switched the ` +
        `webhook off on ${at}. Since then that system learns nothing of calls and messages. Calls themselves go on.`,
      why ? `What happened last: ${why}` : '',
      'When the system is well again, switch the webhook on here. What it missed can be sent again from its log.',
      new URL(`/h/${hotelSlug}/settings/webhooks`, publicUrl).href,
    ]
      .filter(Boolean)
      .join('\n\n'),
  };
}
