import { AppError } from '@innline/shared';
import { Prisma } from '../../generated/prisma/client';
import type { Scope } from '../scope';
import { type FlowRow, getFlow } from './rows';

/** Two who publish one flow come one after the other: version numbers have no gap and no twin. */
export async function lockFlow(tx: Scope, id: string): Promise<FlowRow> {
  await tx.db.$queryRaw(Prisma.sql`select 1 from flow where id = ${id} and hotel_id = ${tx.hotelId} for update`);
  const flow = await getFlow(tx, id);
  if (flow.archivedAt) throw new AppError('conflict', 'This flow is archived. Bring it back first.');
  return flow;
}
