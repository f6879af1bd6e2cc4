import type { WebhookData } from '@innline/shared';
import type { Scope } from '../../scope';

export async function callback(scope: Scope, id: string): Promise<WebhookData<'callback.due'> | null> {
  const select = { id: true, number: true, name: true, reason: true, departmentId: true, dueAt: true, callId: true };
  const row = await scope.db.callback.findFirst({ where: { id, hotelId: scope.hotelId }, select });
  return row && { callback: { ...row, dueAt: row.dueAt.toISOString() } };
}

export async function guestRequest(scope: Scope, id: string): Promise<WebhookData<'guest_request.created'> | null> {
  const what = { id: true, kind: true, place: true, text: true };
  const select = { ...what, guestName: true, number: true, callId: true };
  const row = await scope.db.guestRequest.findFirst({ where: { id, hotelId: scope.hotelId }, select });
  return row && { request: row };
}
