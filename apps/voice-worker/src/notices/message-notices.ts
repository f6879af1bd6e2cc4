import type { MailProvider } from '../adapters/mail/contract';
import { startQueue } from '../queue/start-queue';
import type { Services } from '../services';
import { noticeMail } from './notice-mail';

const DAY_MS = 86_400_000;

/** Tells departments of messages. Returns what stops it. */
export const startMessageNotices = (mail: MailProvider, services: Services): (() => Promise<void>) => {
  const { env, data } = services;
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
};
