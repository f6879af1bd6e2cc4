import { nextOf } from '../graph';
import { toPeople } from '../pass';
import type { WidgetDefinition } from '../widget';
import type { WidgetWork } from '../work';

/** How Studio's widget may fail, the nearest to “no link went out” first. Source: twilio.com/docs/studio/widget-library. */
const FAILURES = ['maxFailedAttempts', 'providerError', 'validationError', 'payInterrupted'];

/** A page to pay on, in the place of card digits that are keyed. */
function toLink(work: WidgetWork, amount: string): void {
  const description = work.text(work.property('description'), 200);
  const currency = work.property('currency').trim().toUpperCase();
  work.note(
    'approximated',
    'payment',
    'Innline never asks for card numbers on the phone. The caller is sent a link and pays there; the flow goes on at once, without knowing whether they have.',
  );
  if (currency !== '') {
    const text = `Studio charged ${currency.slice(0, 3)}. A link is in the hotel’s own currency: look whether the amount is right.`;
    work.note('approximated', 'currency', text);
  }
  if (description.trim() === '') {
    work.note('approximated', 'placeholder', 'The payment has no description. Write what it is for.');
  }
  const link = work.add('tool', {
    tool: 'generate_payment_link',
    input: { amount, description: description.trim() === '' ? 'Payment' : description, sendBy: 'sms' },
    result: null,
    sayResult: true,
    filler: {},
    holdMusic: false,
    timeoutSeconds: 20,
    retries: 0,
  });
  const failed = FAILURES.find((event) => nextOf(work.state, event) !== null) ?? 'providerError';
  work.leadOrEnd(link, 'success', 'success');
  for (const port of ['unknown_reservation', 'not_sent', 'failure']) work.lead(link, port, failed);
}

export const capturePayments: WidgetDefinition = {
  types: ['capture-payments'],
  label: 'Capture Payments',
  channel: 'voice',
  besides: [
    'currency',
    'description',
    'language',
    'max_attempts',
    'min_postal_code_length',
    'parameters',
    'payment_connector',
    'payment_method',
    'payment_token_type',
    'postal_code',
    'security_code',
    'timeout',
    'valid_card_types',
  ],
  convert(work) {
    const amount = work.text(work.property('payment_amount'), 60).trim();
    if (amount !== '') return toLink(work, amount);
    const text =
      'Studio kept the card without charging it. Innline never asks for card numbers on the phone: callers are transferred to people instead.';
    work.note('refused', 'payment', text);
    toPeople(work, { wish: 'Front desk', done: 'success', failed: 'providerError' });
  },
};
