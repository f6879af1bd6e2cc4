import { smtpMail } from '../adapters/mail/smtp';
import type { Services } from '../services';
import { startMessageNotices } from './message-notices';
import { startSwitchedOffNotices } from './switched-off-notices';

/** Tells people of what waits for them by e-mail, where a mail server is configured. Returns what stops it. */
export function startNotices(services: Services): () => Promise<void> {
  const { env, log } = services;
  if (!env.SMTP_URL || !env.SMTP_FROM) return async () => {};
  const mail = smtpMail({ url: env.SMTP_URL, from: env.SMTP_FROM, ca: env.SMTP_CA });
  // told at once, and not when the first message waits
  mail.test().catch(({ message }: Error) => log.error({ why: message }, 'E-mail cannot be sent as it is set up'));
  const stops = [startMessageNotices(mail, services), startSwitchedOffNotices(mail, services)];
  return async () => void (await Promise.all(stops.map((stop) => stop())));
}
