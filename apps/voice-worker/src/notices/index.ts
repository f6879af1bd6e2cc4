import { smtpMail } from '../adapters/mail/smtp';
import type { Services } from '../services';
import { noticeMail } from './notice-mail';
import { startTelling } from './start-telling';
import { switchedOffMail } from './switched-off-mail';

const DAY_MS = 86_400_000;
/** After a week without a mail server the page is where a switched-off webhook was seen. */
const WEEK_MS = 7 * DAY_MS;

/** Tells people of what waits for them by e-mail, where a mail server is configured. Returns what stops it. */
export function startNotices(services: Services): () => Promise<void> {
  const { env, log, data } = services;
  if (!env.SMTP_URL || !env.SMTP_FROM) return async () => {};
  const mail = smtpMail({ url: env.SMTP_URL, from: env.SMTP_FROM, ca: env.SMTP_CA });
  // told at once, and not when the first message waits
  mail.test().catch(({ message }: Error) => log.error({ why: message }, 'E-mail cannot be sent as it is set up'));
  const messages = {
    name: 'notices' as const,
    atOnce: 4,
    due: (now: number) => data.dueNotices(now - DAY_MS, now),
    read: data.notice,
    write: noticeMail,
    told: data.noticeSent,
  };
  const switchedOff = {
    name: 'switched-off' as const,
    atOnce: 2,
    due: (now: number) => data.dueSwitchedOff(now - WEEK_MS),
    read: data.switchedOffNotice,
    write: switchedOffMail,
    told: data.switchedOffTold,
  };
  const stops = [startTelling(messages, mail, services), startTelling(switchedOff, mail, services)];
  return async () => void (await Promise.all(stops.map((stop) => stop())));
}
