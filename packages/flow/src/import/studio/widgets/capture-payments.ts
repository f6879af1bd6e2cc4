import { toPeople } from '../pass';
import type { WidgetDefinition } from '../widget';

export const capturePayments: WidgetDefinition = {
  types: ['capture-payments'],
  label: 'Capture Payments',
  channel: 'voice',
  convert(work) {
    const text =
      'Innline never asks for card numbers on the phone. Callers are transferred to people instead; or send them a payment link.';
    work.note('refused', 'payment', text);
    toPeople(work, { wish: 'Front desk', done: 'success', failed: 'providerError' });
  },
};
