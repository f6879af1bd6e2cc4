import { forHotel, hotelSystem, type PaymentLinkRow } from '@innline/db';
import type { ToolInput } from '@innline/flow';
import { AppError, formatMoney, HUNDREDTHS, isAppError } from '@innline/shared';
import { paymentsOf } from '../adapters/payment';
import type { PaymentProvider } from '../adapters/payment/contract';
import type { ToolContext, ToolHandler } from './contract';
import { sendPaymentLink } from './send-payment-link';

type Input = ToolInput<'generate_payment_link'>;

/** Nobody knows what became of these: the vendor may have made the page. */
const UNSURE = new Set(['timeout', 'unavailable']);

/** What is to be paid, in hundredths, and for which reservation; null: the hotel has no such reservation. */
async function toPay({ amount, reservation }: Input, { facts, now }: ToolContext) {
  const given = amount === null ? null : Math.round(amount * HUNDREDTHS);
  if (reservation === null) return { amount: given!, reservationId: null };
  const [found] = await hotelSystem(facts.hotel.id).findReservation({ code: reservation, now });
  return found && found.status !== 'cancelled' ? { amount: given ?? found.total, reservationId: found.id } : null;
}

/** The page is asked for under the link's own id: a worker that comes after this one gets the same page. */
async function opened(row: PaymentLinkRow, input: Input, provider: PaymentProvider, context: ToolContext) {
  const { id, amount, currency, description, expiresAt } = row;
  const hotelId = context.facts.hotel.id;
  const links = forHotel(hotelId).paymentLinks;
  const thanksUrl = new URL('/paid', context.services.env.INNLINE_URL).href;
  const what = { hotelId, paymentId: id, amount, currency, description, email: input.email, thanksUrl };
  try {
    const page = await provider.open({ ...what, expiresAt: expiresAt.getTime() }, context.signal);
    return await links.answer({ id, ...page });
  } catch (error) {
    if (isAppError(error) && !UNSURE.has(error.code)) await links.discard(id);
    throw error;
  }
}

/**
 * Makes a page where the guest pays and sends its link. Once by the effect's key: the link is noted before the vendor is
 * asked, the vendor makes one page for it, and whoever finds it being sent does not send it again.
 */
export const generatePaymentLink: ToolHandler<'generate_payment_link'> = async (input, context) => {
  const { facts, services, effectKey } = context;
  const { id: hotelId, currency } = facts.hotel;
  const provider = await paymentsOf(hotelId, services);
  if (!provider) throw new AppError('conflict', 'No payment account is connected. Connect Stripe under Connections.');
  const { sendBy } = input;
  const wanted = await toPay(input, context);
  if (wanted === null)
    return {
      outcome: 'unknown_reservation',
      output: { paymentId: null, url: null, amount: null, currency, sendBy, sent: false },
    };
  if (wanted.amount < 1) throw new AppError('unprocessable', 'There is nothing to pay: the amount is 0.');
  if (wanted.amount > provider.most) {
    const most = formatMoney(provider.most, currency);
    throw new AppError('unprocessable', `The amount is above the hotel’s limit of ${most}, set under Connections.`);
  }
  const noted = await forHotel(hotelId).paymentLinks.create({
    ...{
      ...wanted,
      callId: facts.callId,
      currency,
      description: input.description,
      vendor: provider.id,
      sendBy,
      effectKey,
    },
    // the clock of the wall: the flow's own may be a pretended one, and the vendor's is not
    expiresAt: new Date(Date.now() + provider.holdsMs),
  });
  const link = noted.url === null ? await opened(noted, input, provider, context) : noted;
  const sent = sendBy === 'none' ? false : await sendPaymentLink(link, input, context);
  const output = { paymentId: link.id, url: link.url, amount: link.amount / HUNDREDTHS, currency: link.currency };
  return {
    outcome: sent === true || sendBy === 'none' ? 'success' : 'not_sent',
    output: { ...output, sendBy, sent },
  };
};
