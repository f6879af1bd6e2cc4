import { forHotel, type PaymentLinkRow } from '@innline/db';
import type { ToolInput } from '@innline/flow';
import { formatMoney, isAppError } from '@innline/shared';
import type { ToolContext } from './contract';
import { sendEmail } from './send-email';
import { sendSms } from './send-sms';

type Input = ToolInput<'generate_payment_link'>;

interface Words {
  subject: string;
  text: string;
}

function wordsFor({ amount, currency, description, url, expiresAt }: PaymentLinkRow, context: ToolContext): Words {
  const { hotel } = context.facts;
  const language = context.language ?? hotel.languages[0] ?? 'en';
  const spanish = language.toLowerCase().startsWith('es');
  const money = formatMoney(amount, currency, spanish ? 'es' : 'en');
  const until = new Intl.DateTimeFormat(spanish ? 'es' : 'en', {
    ...{ timeZone: hotel.timeZone, day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' },
  }).format(expiresAt);
  const what = `${hotel.name}: ${description}, ${money}.`;
  if (spanish) return { subject: `${hotel.name}: su pago`, text: `${what} Pague aquí hasta el ${until}: ${url}` };
  return { subject: `${hotel.name}: your payment`, text: `${what} Pay here until ${until}: ${url}` };
}

const numberFor = (input: Input, { facts }: ToolContext) => input.number ?? facts.caller.number;

async function hand(link: PaymentLinkRow, input: Input, context: ToolContext): Promise<boolean> {
  const { subject, text } = wordsFor(link, context);
  const { email, sendBy } = input;
  if (sendBy === 'email' && email !== null) {
    return (await sendEmail({ to: email, subject, text }, context)).outcome === 'success';
  }
  const number = numberFor(input, context);
  return number !== null && (await sendSms({ number, text }, context)).outcome === 'success';
}

/**
 * Sends a link to whoever pays, in their language, at most once in its life. False: it has not left. Null: nobody knows;
 * carriers and mail servers take no key, so it is not tried a second time.
 */
export async function sendPaymentLink(link: PaymentLinkRow, input: Input, context: ToolContext) {
  if (link.sentAt !== null) return true;
  const links = forHotel(context.facts.hotel.id).paymentLinks;
  // nobody waits for it any more, and the flow has gone another way
  if (context.signal.aborted) return false;
  if (input.sendBy === 'sms' && numberFor(input, context) === null) return false;
  if (!(await links.beginSending({ id: link.id, at: new Date() }))) return null;
  try {
    if (!(await hand(link, input, context))) return false;
  } catch (error) {
    const { code } = isAppError(error) ? error : { code: 'internal' };
    if (!isAppError(error)) context.log.error({ err: error }, 'A payment link could not be sent');
    return code === 'timeout' || code === 'unavailable' ? null : false;
  }
  await links.sent({ id: link.id, at: new Date() });
  return true;
}
