import { PAYMENT_LINK_WAYS } from '@innline/shared';
import * as z from 'zod';
import { email, money, orNull, phone, text } from './coerce';
import { defineTool } from './define';
import { say, spokenMoney } from './say';
import { Amount, Currency } from './stay';

/** No hotel's own limit is above it. */
const MOST = 999_999;

const input = z
  .object({
    /** In the hotel's currency, its main unit; null: what the reservation costs. */
    amount: orNull(money(MOST)),
    description: text(200),
    reservation: orNull(text(20)),
    sendBy: orNull(z.enum(PAYMENT_LINK_WAYS, { error: 'must be one of the choices' })).transform((way) => way ?? 'sms'),
    /** Null: the caller's own. */
    number: orNull(phone()),
    email: orNull(email()),
  })
  .superRefine(({ amount, reservation, sendBy, email: address }, ctx) => {
    const missing = (path: string, message: string) => ctx.addIssue({ code: 'custom', path: [path], message });
    if (amount === null && reservation === null) missing('amount', 'is missing: give an amount or a reservation');
    if (sendBy === 'email' && address === null) missing('email', 'is missing');
  });

const output = z.object({
  /** Null with `unknown_reservation`, like `url` and `amount`. */
  paymentId: z.string().min(1).nullable(),
  url: z.url().nullable(),
  amount: Amount.nullable(),
  currency: Currency,
  sendBy: z.enum(PAYMENT_LINK_WAYS),
  /** Null: nobody knows. */
  sent: z.boolean().nullable(),
});

function tell({ amount, currency, sendBy, sent }: z.output<typeof output>, outcome: string, language: string): string {
  if (amount === null) return say(language, 'I could not find that reservation.', 'No he encontrado esa reserva.');
  const money = spokenMoney(amount, currency, language);
  const ready = say(language, `The link to pay ${money} is ready`, `El enlace para pagar ${money} está listo`);
  if (outcome === 'not_sent') {
    const lost = say(language, 'I cannot tell whether it has reached you', 'no sé si le ha llegado');
    const failed = say(language, 'I could not send it', 'no he podido enviarlo');
    return `${ready}, ${say(language, 'but', 'pero')} ${sent === null ? lost : failed}.`;
  }
  if (sendBy === 'none') return `${ready}.`;
  const by = sendBy === 'sms' ? say(language, 'text message', 'mensaje de texto') : say(language, 'e-mail', 'correo');
  return say(
    language,
    `I have sent you a link to pay ${money} by ${by}.`,
    `Le he enviado un enlace para pagar ${money} por ${by}.`,
  );
}

export const generatePaymentLink = defineTool({
  name: 'generate_payment_link',
  label: 'Send a payment link',
  help: 'Makes a page where the caller pays by card, and sends its link. Nobody says a card number.',
  input,
  output,
  outcomes: [
    { id: 'unknown_reservation', label: 'No such reservation', tone: 'neutral' },
    { id: 'not_sent', label: 'Made, but not sent', tone: 'bad' },
  ],
  effectClass: 'once',
  retryable: false,
  fields: [
    {
      name: 'amount',
      label: 'Amount',
      help: 'In the hotel’s currency, e.g. 120 or 99.50. Leave empty for what the reservation costs.',
      required: false,
      kind: 'number',
    },
    {
      name: 'description',
      label: 'For what',
      help: 'As the guest reads it when they pay.',
      required: true,
      kind: 'text',
    },
    {
      name: 'reservation',
      label: 'Reservation',
      help: 'Its confirmation code, if the payment is for one.',
      required: false,
      kind: 'text',
    },
    {
      name: 'sendBy',
      label: 'Send by',
      help: 'Without a choice, by text message.',
      required: false,
      kind: 'select',
      options: [
        { value: 'sms', label: 'Text message' },
        { value: 'email', label: 'E-mail' },
        { value: 'none', label: 'Only keep it' },
      ],
    },
    {
      name: 'number',
      label: 'Phone number',
      help: 'Who gets the text message. Leave empty for the caller.',
      required: false,
      kind: 'phone',
    },
    { name: 'email', label: 'E-mail', help: 'Who gets the e-mail.', required: false, kind: 'text' },
  ],
  example({ outcome, input, facts }) {
    const sendBy = input?.sendBy ?? 'sms';
    const { currency } = facts.hotel;
    if (outcome === 'unknown_reservation')
      return { paymentId: null, url: null, amount: null, currency, sendBy, sent: false };
    const sent = outcome === 'success' && sendBy !== 'none';
    return {
      ...{ paymentId: 'example', url: 'https://example.com/pay/7' },
      ...{ amount: input?.amount ?? 240, currency, sendBy, sent },
    };
  },
  spoken: {
    en: (result, outcome) => tell(result, outcome, 'en'),
    es: (result, outcome) => tell(result, outcome, 'es'),
  },
});
