import type { ModelCall, ModelRequest } from '@innline/flow';

/** One request of a conversation. */
export interface ReplyRequest extends ModelRequest {
  /** Another model than the connection's own; null: that one. */
  model: string | null;
  temperature: number;
  signal?: AbortSignal;
}

/** Words as they are made, in any pieces; then at most one thing that is asked for; usage where the vendor tells it. */
export type ReplyPiece = { text: string } | { call: ModelCall } | { usage: { tokensIn: number; tokensOut: number } };

/** A language model: makes one turn of a conversation. Does nothing else: what it asks for is decided elsewhere. */
export interface LanguageModel {
  /** For metrics, logs and the call's journal, e.g. `openai`. */
  readonly id: string;
  /** The model that answers such a request, by its vendor's name. */
  modelFor(asked: string | null): string;
  /**
   * Ends with the turn. `name` and `input` of a call are as the model made them: nothing is checked here.
   * @throws ModelError; the signal's reason
   */
  reply(request: ReplyRequest): AsyncIterable<ReplyPiece>;
  close(): Promise<void>;
}
