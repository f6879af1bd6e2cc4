import { transfer } from '../../adapters/telephony/telnyx/transfer';
import type { Services } from '../../services';
import type { CarrierRef } from './book';
import { clientOf, deskOf } from './desk';
import type { CarrierCall } from './state';

/**
 * Gives a caller nobody of ours can serve to the number the line falls back to.
 * @param number E.164; null: whatever the line says
 * @returns false: there is none, or Telnyx would not
 */
export async function fallBack(
  ref: CarrierRef,
  { hotelId, lineId, callId }: CarrierCall,
  number: string | null,
  services: Services,
): Promise<boolean> {
  const line = lineId ? await services.routes.line(hotelId, lineId).catch(() => null) : null;
  const to = number ?? line?.fallbackNumber ?? null;
  const client = to && (await clientOf(hotelId, services).catch(() => null));
  if (!to || !client) return false;
  const { book } = deskOf(services);
  try {
    // before the command: the stream ends with it and must not be started again
    await book.tell(ref, { kind: 'let_go' });
    return (await transfer(client, { id: ref.callControlId, to, commandId: `${callId}:hand-over` })) === 'done';
  } catch (error) {
    services.log.warn({ err: { message: (error as Error).name }, hotelId }, 'Telnyx would not hand a caller over');
    return false;
  }
}
