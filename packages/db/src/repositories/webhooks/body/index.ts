import { type ToldType, WEBHOOK_TEST, type WebhookData, type WebhookEvent } from '@innline/shared';
import type { Scope } from '../../scope';
import { callEnded, callStarted } from './call';
import { flowPublished } from './flow';
import { payment } from './payment';
import { callback, guestRequest } from './promises';
import { voicemailReceived } from './voicemail';

type Make<Type extends ToldType> = (
  scope: Scope,
  subjectId: string,
  withTranscript: boolean,
) => Promise<WebhookData<Type> | null>;

const MAKERS: { readonly [Type in ToldType]: Make<Type> } = {
  'call.started': callStarted,
  'call.ended': callEnded,
  'voicemail.received': voicemailReceived,
  'callback.requested': callback,
  'callback.due': callback,
  'guest_request.created': guestRequest,
  'payment.paid': payment,
  'flow.published': flowPublished,
  [WEBHOOK_TEST]: async () => ({ message: 'Innline reaches this address.' }),
};

interface Told {
  eventId: string;
  type: string;
  subjectId: string;
  at: Date;
}

/** What a webhook is sent, as of now; null: what it tells of is gone. */
export async function bodyOf(scope: Scope, told: Told, withTranscript: boolean): Promise<WebhookEvent | null> {
  const data = await MAKERS[told.type as ToldType](scope, told.subjectId, withTranscript);
  if (data === null) return null;
  return { id: told.eventId, type: told.type, at: told.at.toISOString(), hotelId: scope.hotelId, data } as WebhookEvent;
}
