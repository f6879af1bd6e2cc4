import type { CarrierCallId } from '../../adapters/telephony/telnyx/tokens';

/**
 * What is known of a call at Telnyx. Webhooks come at least once, in any order, and late, so the state is a set of facts
 * that only grows: whatever the order, the same facts lead to the same state.
 */
export interface CarrierCall extends CarrierCallId {
  callerName: string | null;
  initiated: boolean;
  answered: boolean;
  /** Telnyx's `hangup_cause`. */
  ended: string | null;
  /** Ids of streams that broke, sorted. */
  broken: string[];
  /** Ids of streams that stopped, which may only mean that the call is over; sorted. */
  stopped: string[];
  /** We are done with the call: hung up, or handed over. */
  letGo: boolean;
  /** Legs that Telnyx was told to connect the caller with, and those of them nobody answered; sorted. */
  given: string[];
  givenBack: string[];
  /** The worker that has the call's audio; changes when another goes on with it. */
  holder: string | null;
  /** The stream it has come by last. */
  stream: string | null;
}

export type CarrierEvent =
  | { kind: 'initiated'; callerName: string | null }
  | { kind: 'answered' }
  | { kind: 'ended'; cause: string }
  | { kind: 'stream_broken' | 'stream_stopped'; streamId: string }
  | { kind: 'let_go' }
  | { kind: 'given'; legId: string }
  /** The caller is ours again. `again`: their stream has ended meanwhile. */
  | { kind: 'given_back'; legId: string; again: boolean }
  | { kind: 'taken'; workerId: string; streamId: string };

export type CarrierEffect =
  | { kind: 'answer' }
  | { kind: 'ended'; cause: string }
  /** The stream is looked after in a moment, when it is known whether the call is over. */
  | { kind: 'look_again'; streamId: string }
  | { kind: 'stream_again'; streamId: string }
  /** Too many streams broke. */
  | { kind: 'give_up' }
  /** Nobody had the call's audio yet: the call begins. */
  | { kind: 'begin' }
  /** Whoever a leg rang has answered. */
  | { kind: 'picked_up' };

/** A line that breaks this often will break again. */
export const MOST_STREAMS = 5;

export const idOf = ({ hotelId, callId, role, legId, lineId, of }: CarrierCallId): CarrierCallId => ({
  hotelId,
  callId,
  role,
  legId,
  lineId,
  ...(of !== undefined && { of }),
});

export const newCarrierCall = (call: CarrierCallId): CarrierCall => ({
  ...idOf(call),
  callerName: null,
  initiated: false,
  answered: false,
  ended: null,
  broken: [],
  stopped: [],
  letGo: false,
  given: [],
  givenBack: [],
  holder: null,
  stream: null,
});

export interface Reduced {
  /** The very same object when nothing new was said. */
  state: CarrierCall;
  effects: CarrierEffect[];
}

const withId = (ids: readonly string[], id: string) => [...ids, id].sort();

/** Legs that may still take the caller. */
export const givenNow = ({ given, givenBack }: CarrierCall): string[] => given.filter((id) => !givenBack.includes(id));

/** A fact is acted on when it is new, and only while the call is ours to act on. */
export function reduce(state: CarrierCall, event: CarrierEvent): Reduced {
  const same: Reduced = { state, effects: [] };
  const ours = state.ended === null && !state.letGo && givenNow(state).length === 0;
  const then = (fact: Partial<CarrierCall>, ...effects: CarrierEffect[]): Reduced => ({
    state: { ...state, ...fact },
    effects: ours ? effects : [],
  });
  switch (event.kind) {
    case 'initiated': {
      if (state.initiated) return same;
      const fact = { initiated: true, callerName: event.callerName };
      return state.legId === null ? then(fact, { kind: 'answer' }) : then(fact);
    }
    case 'answered':
      if (state.answered) return same;
      return state.legId === null ? then({ answered: true }) : then({ answered: true }, { kind: 'picked_up' });
    case 'ended':
      if (state.ended !== null) return same;
      return { state: { ...state, ended: event.cause }, effects: [{ kind: 'ended', cause: event.cause }] };
    case 'stream_stopped': {
      const { streamId } = event;
      if (state.stopped.includes(streamId)) return same;
      return then({ stopped: withId(state.stopped, streamId) }, { kind: 'look_again', streamId });
    }
    case 'stream_broken': {
      const { streamId } = event;
      if (state.broken.includes(streamId)) return same;
      const broken = withId(state.broken, streamId);
      if (broken.length <= MOST_STREAMS) return then({ broken }, { kind: 'stream_again', streamId });
      return broken.length === MOST_STREAMS + 1 ? then({ broken }, { kind: 'give_up' }) : then({ broken });
    }
    case 'let_go':
      return state.letGo ? same : then({ letGo: true });
    case 'given':
      return state.given.includes(event.legId) ? same : then({ given: withId(state.given, event.legId) });
    case 'given_back': {
      const { legId, again } = event;
      if (!state.given.includes(legId) || state.givenBack.includes(legId)) return same;
      const next = { ...state, givenBack: withId(state.givenBack, legId) };
      const lives = state.ended === null && !state.letGo && givenNow(next).length === 0;
      const streamId = state.stream ?? legId;
      return { state: next, effects: again && lives ? [{ kind: 'stream_again', streamId }] : [] };
    }
    case 'taken': {
      if (state.stream === event.streamId) return same;
      const fact = { holder: event.workerId, stream: event.streamId };
      return state.holder === null ? then(fact, { kind: 'begin' }) : then(fact);
    }
  }
}
