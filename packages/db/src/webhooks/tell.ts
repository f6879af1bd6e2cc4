import type { WebhookEventType } from '@innline/shared';
import { newId } from '@innline/shared/ids';
import type { Db } from '../client';

/** Something that happened. Ids only: what is told of it is looked up when it is sent. */
export interface News {
  hotelId: string;
  type: WebhookEventType;
  /** Of the call, recording, callback, request, payment link or flow version. */
  subjectId: string;
  at: Date;
}

interface Listener {
  id: string;
  hotel_id: string;
  event_types: string[];
  with_transcript: boolean;
}

/** A message is written down within this long, or its words will not come any more. */
const WRITING_MS = 60_000;

/**
 * Lines up what webhooks are to be told. Runs inside the transaction of what happened: told if and only if it is stored.
 * The same news of the same thing is lined up once, under one event id for all webhooks.
 */
export async function tell(tx: Db, news: readonly News[]): Promise<void> {
  if (news.length === 0) return;
  const hotels = [...new Set(news.map(({ hotelId }) => hotelId))];
  const types = [...new Set(news.map(({ type }) => type))];
  // locked: a webhook that is deleted right now must not cost the event itself
  const listeners = await tx.$queryRaw<Listener[]>`
    select id, hotel_id, event_types, with_transcript from webhook
    where hotel_id = any(${hotels}) and enabled and event_types && ${types}::text[] order by id for key share`;
  if (listeners.length === 0) return;
  const data = news.flatMap(({ hotelId, type, subjectId, at }) => {
    const eventId = newId();
    return listeners
      .filter((listener) => listener.hotel_id === hotelId && listener.event_types.includes(type))
      .map((listener) => {
        const waits = type === 'voicemail.received' && listener.with_transcript;
        const nextAttemptAt = new Date(Date.now() + (waits ? WRITING_MS : 0));
        return { id: newId(), hotelId, webhookId: listener.id, eventId, type, subjectId, at, nextAttemptAt };
      });
  });
  await tx.webhookDelivery.createMany({ data, skipDuplicates: true });
}

/** The words of a message are there: whoever waited for them waits no longer. */
export async function tellOfWords(tx: Db, { hotelId, recordingId }: { hotelId: string; recordingId: string }) {
  const unsent = { hotelId, type: 'voicemail.received', subjectId: recordingId, status: 'waiting', attempts: 0 };
  await tx.webhookDelivery.updateMany({
    where: { ...unsent, nextAttemptAt: { gt: new Date() }, webhook: { withTranscript: true } },
    data: { nextAttemptAt: new Date() },
  });
}
