import type { CallStatus } from '../../generated/prisma/enums';
import { found } from '../../not-found';
import type { Scope } from '../scope';

export type { CallStatus };
export type CallChannel = 'browser' | 'phone' | 'sip' | 'test';

/** A call as lists show it. */
export interface CallRow {
  id: string;
  status: CallStatus;
  channel: string;
  direction: string;
  line: { id: string; name: string } | null;
  flowId: string | null;
  flowVersionId: string | null;
  flowName: string;
  /** null: a draft was tried. */
  flowVersionNumber: number | null;
  callerNumber: string | null;
  callerName: string | null;
  /** Who placed it from the page, for talk calls. */
  userId: string | null;
  language: string;
  startedAt: Date;
  answeredAt: Date | null;
  endedAt: Date | null;
  durationMs: number | null;
  endReason: string | null;
  outcome: string | null;
  /** Where it is, or where it ended. */
  node: string | null;
  nodeName: string | null;
  lastSeq: number;
  /** Recordings that can still be played. */
  recordings: number;
}

export const callShape = {
  id: true,
  status: true,
  channel: true,
  direction: true,
  line: { select: { id: true, name: true } },
  flowId: true,
  flowVersionId: true,
  flowName: true,
  flowVersionNumber: true,
  callerNumber: true,
  callerName: true,
  userId: true,
  language: true,
  startedAt: true,
  answeredAt: true,
  endedAt: true,
  durationMs: true,
  endReason: true,
  outcome: true,
  node: true,
  nodeName: true,
  lastSeq: true,
  _count: { select: { recordings: { where: { deletedAt: null } } } },
} as const;

type Shaped = Omit<CallRow, 'recordings'> & { _count: { recordings: number } };

export const toCallRow = ({ _count, ...row }: Shaped): CallRow => ({ ...row, recordings: _count.recordings });

/** One call of the hotel, as lists show it. @throws AppError `not_found` */
export async function getCall(scope: Scope, id: string): Promise<CallRow> {
  const row = await scope.db.call.findFirst({ where: { id, hotelId: scope.hotelId }, select: callShape });
  return toCallRow(found(row, 'call'));
}
