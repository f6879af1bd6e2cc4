import type { WebhookData } from '@innline/shared';
import type { Scope } from '../../scope';

export async function payment(scope: Scope, id: string): Promise<WebhookData<'payment.paid'> | null> {
  const what = { id: true, amount: true, currency: true, description: true, state: true, settledAt: true };
  const row = await scope.db.paymentLink.findFirst({
    where: { id, hotelId: scope.hotelId },
    select: { ...what, callId: true, reservation: { select: { confirmationCode: true } } },
  });
  if (row === null) return null;
  const { state, settledAt, reservation, ...rest } = row;
  const paidAt = state === 'paid' && settledAt ? settledAt.toISOString() : null;
  return { payment: { ...rest, paidAt, confirmationCode: reservation?.confirmationCode ?? null } };
}
