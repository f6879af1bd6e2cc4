import { create } from 'zustand';

/** Where a call is on a flow's canvas. */
export interface CallToken {
  callId: string;
  flowId: string;
  nodeId: string | null;
  /** Edges taken so far, in order; the last one is how it came to where it is. */
  edgeIds: readonly string[];
  /** Who is calling, in a word or two. */
  label: string | null;
}

interface CallTokens {
  tokens: Readonly<Record<string, CallToken>>;
  /** The call entered a node (journal event `node.entered`). */
  arrive(at: { callId: string; flowId: string; nodeId: string; viaEdge: string | null; label?: string | null }): void;
  /** Puts a whole token, e.g. when a page opens in the middle of a call. */
  put(token: CallToken): void;
  /** The call ended, or nobody watches it any more. */
  leave(callId: string): void;
}

/** A call inside of a flow that this one uses (`book/ask_dates`) is at the step that uses it. */
const ownStep = (nodeId: string): string => nodeId.split('/')[0]!;

/**
 * Calls on the canvas. Whoever follows calls (the talk dock, the desk) writes here; the canvas draws a moving token and
 * the way it came. Not part of any document or history.
 */
export const useCallToken = create<CallTokens>()((set) => ({
  tokens: {},
  arrive: ({ callId, flowId, nodeId, viaEdge, label }) =>
    set(({ tokens }) => {
      const old = tokens[callId];
      const before = old?.flowId === flowId ? old.edgeIds : [];
      const token: CallToken = {
        callId,
        flowId,
        nodeId: ownStep(nodeId),
        edgeIds: viaEdge && !viaEdge.includes('/') ? [...before, viaEdge] : before,
        label: label ?? old?.label ?? null,
      };
      return { tokens: { ...tokens, [callId]: token } };
    }),
  put: (token) => set(({ tokens }) => ({ tokens: { ...tokens, [token.callId]: token } })),
  leave: (callId) =>
    set(({ tokens }) => {
      const { [callId]: _gone, ...rest } = tokens;
      return { tokens: rest };
    }),
}));
