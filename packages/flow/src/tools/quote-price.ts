import * as z from 'zod';
import { addDays } from '../schedule/date';
import { defineTool } from './define';
import { EXAMPLE_ROOMS, exampleStay } from './examples';
import { counted, spokenMoney } from './say';
import { Amount, Currency, STAY_FIELDS, StayOutput, stay } from './stay';

const Quote = z.object({
  roomType: z.string(),
  name: z.string(),
  /** Average per night. */
  ratePerNight: Amount,
  total: Amount,
  currency: Currency,
  /** What each night costs. */
  perNight: z.array(z.object({ date: z.iso.date(), amount: Amount })),
});

export const quotePrice = defineTool({
  name: 'quote_price',
  label: 'Quote a price',
  help: 'Works out what a stay costs, in the cheapest free room or in the kind of room you name.',
  input: stay({}),
  /** `quote` is null with `none_available`. */
  output: z.object({ ...StayOutput, quote: Quote.nullable() }),
  example(request) {
    const stay = exampleStay(request);
    const [{ roomType, name, ratePerNight }] = EXAMPLE_ROOMS;
    const perNight = Array.from({ length: stay.nights }, (_, night) => ({
      date: addDays(stay.checkIn, night),
      amount: ratePerNight,
    }));
    const { currency } = request.facts.hotel;
    const quote = { roomType, name, ratePerNight, total: ratePerNight * stay.nights, currency, perNight };
    return { ...stay, quote: request.outcome === 'success' ? quote : null };
  },
  outcomes: [{ id: 'none_available', label: 'Nothing free', tone: 'neutral' }],
  effectClass: 'repeatable',
  retryable: true,
  fields: STAY_FIELDS,
  spoken: {
    en({ nights, quote }) {
      if (!quote) return 'I am sorry, there is no such room free for these nights.';
      const total = spokenMoney(quote.total, quote.currency, 'en');
      return `${quote.name} for ${counted(nights, 'night', 'nights')} is ${total} in total.`;
    },
    es({ nights, quote }) {
      if (!quote) return 'Lo siento, no queda ninguna habitación así para esas noches.';
      const total = spokenMoney(quote.total, quote.currency, 'es');
      return `${quote.name} para ${counted(nights, 'noche', 'noches')} son ${total} en total.`;
    },
  },
});
