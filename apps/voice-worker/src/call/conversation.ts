import type { CallEventBody } from '@innline/shared';
import type { Parties } from './parties';

/** What colleagues may take part in: a call that a flow runs, or one that a queue has placed. */
export interface Conversation {
  readonly id: string;
  readonly hotelId: string;
  readonly ended: boolean;
  readonly parties: Parties;
  /** Tells the journal and the desk. */
  emit(body: CallEventBody): void;
  /** The node it is at; null where no flow runs it. */
  node(): string | null;
  /** Work that outlives it (noting who took part). */
  background(work: Promise<unknown>): void;
}

/** Conversations of this worker that no flow runs. */
export class Conversations {
  private readonly open = new Map<string, Conversation>();

  /** Colleagues find it until the returned function is called. */
  add(conversation: Conversation): () => void {
    this.open.set(conversation.id, conversation);
    return () => void this.open.delete(conversation.id);
  }

  get(callId: string): Conversation | undefined {
    return this.open.get(callId);
  }
}
