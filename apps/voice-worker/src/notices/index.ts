import { smtpMail } from '../adapters/mail/smtp';
import { startQueue } from '../queue/start-queue';
import type { Services } from '../services';
import { noticeMail } from './notice-mail';

const DAY_MS = 86_400_000;

/** Tells departments of messages by e-mail, where a mail server is configured. Returns what stops it. */
export function startNotices(services: Services): () => Promise<void> {
  const { env, data, log } = services;
  if (!env.SMTP_URL || !env.SMTP_FROM) return async () => {};
  const mail = smtpMail({ url: env.SMTP_URL, from: env.SMTP_FROM, ca: env.SMTP_CA });
  // told at once, and not when the first message waits
  mail.test().catch(({ message }: Error) => log.error({ why: message }, 'E-mail cannot be sent as it is set up'));
  return startQueue(
    {
      name: 'notices',
      everyMs: 5_000,
      due: () => data.dueNotices(Date.now() - DAY_MS, Date.now()),
      async work({ hotelId, id }) {
        const notice = await data.notice(hotelId, id);
        if (notice && notice.to.length > 0) await mail.send(noticeMail(notice, env.INNLINE_URL));
        await data.noticeSent(hotelId, id, Date.now());
      },
      atOnce: 4,
      tries: 6,
    },
    services,
  );
}
