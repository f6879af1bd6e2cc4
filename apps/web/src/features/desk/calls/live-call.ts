import type { CallRow } from '@innline/db';
import type { CallEvent, CallEventOf } from '@innline/shared';
import { type CallView, EMPTY_CALL_VIEW, foldCallEvent } from '@/features/talk';

/** A transfer that rings desks right now. */
export interface RingingTransfer {
  callId: string;
  transfer: string;
  to: string;
  departmentId: string | null;
  briefing: string | null;
  /** Whose desks ring; null: those of the department. */
  userIds: string[] | null;
  /** Milliseconds UTC. */
  ringsUntil: number;
}

/** A call as the desk knows it: what a card shows, and everything said. */
export interface LiveCall {
  id: string;
  caller: string;
  callerNumber: string | null;
  flowId: string | null;
  flowName: string;
  flowVersion: number | null;
  lineName: string | null;
  channel: string;
  /** Milliseconds UTC. */
  startedAt: number;
  state: 'ringing' | 'live' | 'transferring' | 'with staff' | 'on hold' | 'ended';
  ringing: RingingTransfer | null;
  /** Who speaks for the hotel after a transfer or a takeover; also while they have the caller on hold. */
  staffName: string | null;
  /** Who that is, after a takeover. */
  staffId: string | null;
  /** Who speaks to that colleague without the caller hearing it. */
  whispering: readonly { userId: string; memberName: string }[];
  edgeIds: string[];
  view: CallView;
}

/** Who called without a name and with the number withheld. */
export const UNKNOWN_CALLER = 'Unknown caller';

const NO_STAFF = { staffName: null, staffId: null, whispering: [] } as const;

export const isLive = (call: LiveCall): boolean => call.state !== 'ended';

/** From a stored row; its events are folded on top. */
export function fromRow(row: CallRow): LiveCall {
  return {
    id: row.id,
    caller: row.callerName ?? row.callerNumber ?? UNKNOWN_CALLER,
    callerNumber: row.callerNumber,
    flowId: row.flowId,
    flowName: row.flowName,
    flowVersion: row.flowVersionNumber,
    lineName: row.line?.name ?? null,
    channel: row.channel,
    startedAt: row.startedAt.getTime(),
    state: row.status,
    ringing: null,
    ...NO_STAFF,
    edgeIds: [],
    view: EMPTY_CALL_VIEW,
  };
}

function fromStart(event: CallEventOf<'call.started'>): LiveCall {
  return {
    id: event.callId,
    caller: event.callerName ?? event.callerNumber ?? UNKNOWN_CALLER,
    callerNumber: event.callerNumber,
    flowId: event.flowId,
    flowName: event.flowName,
    flowVersion: event.flowVersion,
    lineName: event.lineName,
    channel: event.channel,
    startedAt: event.at,
    state: 'ringing',
    ringing: null,
    ...NO_STAFF,
    edgeIds: [],
    view: EMPTY_CALL_VIEW,
  };
}

/** Folds one event of the journal into a call; null when nothing is known of the call and the event does not start it. */
export function foldLive(call: LiveCall | null, event: CallEvent): LiveCall | null {
  if (!call)
    return event.type === 'call.started' ? { ...fromStart(event), view: foldCallEvent(EMPTY_CALL_VIEW, event) } : null;
  if (event.seq <= call.view.lastSeq) return call;
  const next = { ...call, view: foldCallEvent(call.view, event) };
  switch (event.type) {
    case 'call.answered':
      return { ...next, state: 'live' };
    case 'node.entered':
      return { ...next, edgeIds: event.viaEdge ? [...call.edgeIds, event.viaEdge] : call.edgeIds };
    case 'transfer.ringing': {
      const { callId, transfer, to, departmentId, briefing, userIds = null } = event;
      const ringsUntil = event.at + event.ringSeconds * 1_000;
      return {
        ...next,
        state: 'transferring',
        ringing: { callId, transfer, to, departmentId, briefing, userIds, ringsUntil },
      };
    }
    case 'transfer.answered':
      return { ...next, state: 'with staff', ringing: null, ...NO_STAFF, staffName: event.memberName };
    case 'transfer.ended':
      return { ...next, state: 'live', ringing: null, ...NO_STAFF };
    case 'whisper.changed':
      return { ...next, whispering: whisperingAfter(event, call) };
    case 'floor.changed':
      return { ...next, ...floorOf(event, call) };
    case 'call.ended':
      return { ...next, state: 'ended', ringing: null, whispering: [] };
    default:
      return next;
  }
}

function floorOf(
  { holder, memberName, userId = null }: CallEventOf<'floor.changed'>,
  { staffName, staffId }: Pick<LiveCall, 'staffName' | 'staffId'>,
): Pick<LiveCall, 'state' | 'ringing' | 'staffName' | 'staffId'> & Partial<LiveCall> {
  if (holder === 'flow') return { state: 'live', ringing: null, ...NO_STAFF };
  if (holder === 'hold') return { state: 'on hold', ringing: null, staffName, staffId };
  return { state: 'with staff', ringing: null, staffName: memberName ?? 'A colleague', staffId: userId };
}

function whisperingAfter(
  { on, userId, memberName }: CallEventOf<'whisper.changed'>,
  { whispering }: Pick<LiveCall, 'whispering'>,
): LiveCall['whispering'] {
  const others = whispering.filter((one) => one.userId !== userId);
  return on ? [...others, { userId, memberName }] : others;
}
