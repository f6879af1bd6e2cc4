import type { Mail, MailProvider } from '../adapters/mail/contract';
import { type DueRow, type QueueDuty, startQueue } from '../queue/start-queue';
import type { Services } from '../services';

interface Telling<Notice extends { to: string[] }> {
  name: QueueDuty['name'];
  atOnce: number;
  due(now: number): Promise<DueRow[]>;
  /** What there is to tell, and whom; null: not any more. */
  read(hotelId: string, id: string): Promise<Notice | null>;
  write(notice: Notice, publicUrl: string): Mail;
  told(hotelId: string, id: string, at: number): Promise<unknown>;
}

const EVERY_MS = 5_000;
const TRIES = 6;

/** Sends an e-mail for each thing that is due, and notes that it was told, also when nobody is there to be. Returns what stops it. */
export const startTelling = <Notice extends { to: string[] }>(
  { name, atOnce, due, read, write, told }: Telling<Notice>,
  mail: MailProvider,
  services: Services,
): (() => Promise<void>) =>
  startQueue(
    {
      name,
      everyMs: EVERY_MS,
      due: () => due(Date.now()),
      async work({ hotelId, id }) {
        const notice = await read(hotelId, id);
        if (notice && notice.to.length > 0) await mail.send(write(notice, services.env.INNLINE_URL));
        await told(hotelId, id, Date.now());
      },
      atOnce,
      tries: TRIES,
    },
    services,
  );
