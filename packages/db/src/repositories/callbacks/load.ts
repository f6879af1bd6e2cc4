import type { CallbackModel } from '../../generated/prisma/models';
import { found } from '../../not-found';
import type { Scope } from '../scope';

/** @throws AppError `not_found` */
export async function load(scope: Scope, id: string): Promise<CallbackModel> {
  return found(await scope.db.callback.findFirst({ where: { id, hotelId: scope.hotelId } }), 'callback');
}
