import type { MailProvider } from '../adapters/mail/contract';
import { startQueue } from '../queue/start-queue';
import type { Services } from '../services';
import { switchedOffMail } from './switched-off-mail';

/** After a week without a mail server the page is where it was seen. */
const WEEK_MS = 7 * 86_400_000;

/** Tells the owners of a hotel that a webhook of theirs was switched off. Returns what stops it. */
export const startSwitchedOffNotices = (mail: MailProvider, services: Services): (() => Promise<void>) => {
  const { env, data } = services;
  return startQueue(
    {
      name: 'switched-off',
      everyMs: 5_000,
      due: () => data.dueSwitchedOff(Date.now() - WEEK_MS),
      async work({ hotelId, id }) {
        const notice = await data.switchedOffNotice(hotelId, id);
        if (notice && notice.to.length > 0) await mail.send(switchedOffMail(notice, env.INNLINE_URL));
        await data.switchedOffTold(hotelId, id, Date.now());
      },
      atOnce: 2,
      tries: 6,
    },
    services,
  );
};
