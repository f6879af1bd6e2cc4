import type { FlowDocument } from '@innline/flow';
import type { FlowModel } from '../../generated/prisma/models';
import { found } from '../../not-found';
import type { Scope } from '../scope';

/** `problems`: the draft could not be published as it stands. */
export type FlowState = 'draft' | 'live' | 'problems';

export interface FlowRow {
  id: string;
  name: string;
  /** The document being edited. */
  draft: FlowDocument;
  /** Name it when saving: it counts up with every save. */
  draftRevision: number;
  draftBy: string | null;
  draftByName: string | null;
  draftAt: Date;
  /** Problems that block publishing, counted at the last save. */
  problemCount: number;
  liveVersionId: string | null;
  archivedAt: Date | null;
  createdAt: Date;
}

export const toFlowRow = ({ hotelId: _, updatedAt: __, draft, ...row }: FlowModel): FlowRow => ({
  ...row,
  draft: draft as unknown as FlowDocument,
});

/** One flow of the hotel, archived or not. @throws AppError `not_found` */
export async function getFlow(scope: Scope, id: string): Promise<FlowRow> {
  const row = await scope.db.flow.findFirst({ where: { id, hotelId: scope.hotelId } });
  return toFlowRow(found(row, 'flow'));
}
