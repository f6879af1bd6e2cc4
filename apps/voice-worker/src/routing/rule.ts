/** Why a caller does not reach a flow of ours. */
export type NoRoute = 'line_inactive' | 'nothing_published' | 'no_such_line';

export interface LineLeadsTo {
  active: boolean;
  /** Versions that would answer; null: nothing published there. */
  openVersionId: string | null;
  closedVersionId: string | null;
  fallbackNumber: string | null;
}

export type Route =
  | { kind: 'flow'; versionId: string; because: 'open' | 'closed' }
  /** Nothing of ours can answer: dial this number, or apologise where there is none. */
  | { kind: 'fallback'; number: string | null; why: NoRoute };

/**
 * Where a call on a line goes. `state` is the line's schedule at the moment of the call; null: it has none and is
 * always open. A closed line without a flow of its own for that goes to its open flow, whose trigger may know better.
 */
export function route(line: LineLeadsTo | null, state: 'open' | 'closed' | null): Route {
  if (!line) return { kind: 'fallback', number: null, why: 'no_such_line' };
  if (!line.active) return { kind: 'fallback', number: line.fallbackNumber, why: 'line_inactive' };
  if (state === 'closed' && line.closedVersionId)
    return { kind: 'flow', versionId: line.closedVersionId, because: 'closed' };
  if (line.openVersionId) return { kind: 'flow', versionId: line.openVersionId, because: 'open' };
  return { kind: 'fallback', number: line.fallbackNumber, why: 'nothing_published' };
}
