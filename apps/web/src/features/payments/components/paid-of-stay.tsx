import type { PaymentLinkRow } from '@innline/db';
import { formatMoney } from '@innline/shared';

/** What of a reservation has been paid by link, or is asked for; nothing where it is neither. */
export function PaidOfStay({ links }: { links: readonly PaymentLinkRow[] }) {
  return links
    .filter(({ state }) => state === 'paid' || state === 'open')
    .map(({ id, amount, currency, state }) => (
      <p key={id} className={state === 'paid' ? 'text-success text-xs' : 'text-muted-foreground text-xs'}>
        {formatMoney(amount, currency)} {state === 'paid' ? 'paid' : 'link open'}
      </p>
    ));
}
