import * as z from 'zod';
import { ToldCall, ToldCallback, ToldCallEnd, ToldPayment, ToldRequest, ToldVersion, ToldVoicemail } from './parts';
import { type ToldType, WEBHOOK_TEST } from './types';

const event = <Type extends ToldType, Data extends z.ZodType>(type: Type, data: Data) =>
  z.object({
    id: z.string().describe('The same each time this event is sent: whoever has seen it may ignore it.'),
    type: z.literal(type),
    at: z.iso.datetime().describe('When it happened.'),
    hotelId: z.string(),
    data,
  });

/** The body of a webhook's request, by the event's type. */
export const WEBHOOK_EVENTS = {
  'call.started': event('call.started', z.object({ call: ToldCall })),
  'call.ended': event('call.ended', z.object({ call: ToldCallEnd })),
  'voicemail.received': event('voicemail.received', z.object({ voicemail: ToldVoicemail })),
  'callback.requested': event('callback.requested', z.object({ callback: ToldCallback })),
  'callback.due': event('callback.due', z.object({ callback: ToldCallback })),
  'guest_request.created': event('guest_request.created', z.object({ request: ToldRequest })),
  'payment.paid': event('payment.paid', z.object({ payment: ToldPayment })),
  'flow.published': event(
    'flow.published',
    z.object({ flow: z.object({ id: z.string(), name: z.string() }), version: ToldVersion }),
  ),
  [WEBHOOK_TEST]: event(WEBHOOK_TEST, z.object({ message: z.string() })),
} as const satisfies { [Type in ToldType]: z.ZodType };

export type WebhookEvent = z.infer<(typeof WEBHOOK_EVENTS)[ToldType]>;
export type WebhookData<Type extends ToldType> = z.infer<(typeof WEBHOOK_EVENTS)[Type]>['data'];

/** What each event means, in a sentence for people. */
export const WEBHOOK_EVENT_WORDS: { readonly [Type in ToldType]: { label: string; help: string } } = {
  'call.started': { label: 'A call comes in or goes out', help: 'Who calls, on which line, and which flow answers.' },
  'call.ended': { label: 'A call is over', help: 'How it went, why it ended, how long it took, and where.' },
  'voicemail.received': { label: 'A message was left', help: 'From whom, for which department, and how long it is.' },
  'callback.requested': { label: 'A call back was promised', help: 'To whom, why, and when it is due.' },
  'callback.due': { label: 'A call back is due', help: 'Once, when its moment has come.' },
  'guest_request.created': {
    label: 'A guest asked for something',
    help: 'Room service, something lost, a missed wake-up.',
  },
  'payment.paid': { label: 'A payment link was paid', help: 'How much, for what, and for which reservation.' },
  'flow.published': { label: 'A flow was published', help: 'Which version, by whom, and the note.' },
  [WEBHOOK_TEST]: { label: 'A test', help: 'Sent when somebody presses “Send a test”.' },
};
