import { isInSplit, type Split } from './split';

/** Why a caller does not reach a flow of ours. */
export type NoRoute = 'line_inactive' | 'nothing_published' | 'no_such_line';

export interface LineLeadsTo {
  active: boolean;
  /** Versions that would answer; null: nothing published there. */
  openVersionId: string | null;
  closedVersionId: string | null;
  /** Two versions at once; absent or null: one. */
  openSplit?: Split | null;
  closedSplit?: Split | null;
  fallbackNumber: string | null;
}

export type Route =
  | {
      kind: 'flow';
      versionId: string;
      because: 'open' | 'closed';
      /** The live version, where a split sends this call elsewhere: it answers if the other cannot be loaded. */
      instead: string | null;
    }
  /** Nothing of ours can answer: dial this number, or apologise where there is none. */
  | { kind: 'fallback'; number: string | null; why: NoRoute };

/**
 * Where a call on a line goes: the worker's routing and the page's "what happens at" ask the same rule.
 * `state` is the line's schedule at the moment of the call; null: it has none and is always open. A closed line without
 * a flow of its own for that goes to its open flow, whose trigger may know better. `callId` decides in a split; null: no
 * call is meant, and the live version is told.
 */
export function route(line: LineLeadsTo | null, state: 'open' | 'closed' | null, callId: string | null = null): Route {
  if (!line) return { kind: 'fallback', number: null, why: 'no_such_line' };
  if (!line.active) return { kind: 'fallback', number: line.fallbackNumber, why: 'line_inactive' };
  if (state === 'closed' && line.closedVersionId)
    return { ...versionOf(line.closedVersionId, line.closedSplit, callId), because: 'closed' };
  if (line.openVersionId) return { ...versionOf(line.openVersionId, line.openSplit, callId), because: 'open' };
  return { kind: 'fallback', number: line.fallbackNumber, why: 'nothing_published' };
}

function versionOf(live: string, split: Split | null | undefined, callId: string | null) {
  const tried = split && callId !== null && isInSplit(callId, split) ? split.versionId : null;
  return { kind: 'flow' as const, versionId: tried ?? live, instead: tried === null ? null : live };
}
