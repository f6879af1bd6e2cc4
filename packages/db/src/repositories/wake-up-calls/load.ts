import type { WakeUpCallModel } from '../../generated/prisma/models';
import { found } from '../../not-found';
import type { Scope } from '../scope';

/** @throws AppError `not_found` */
export async function load(scope: Scope, id: string): Promise<WakeUpCallModel> {
  return found(await scope.db.wakeUpCall.findFirst({ where: { id, hotelId: scope.hotelId } }), 'wake-up call');
}
