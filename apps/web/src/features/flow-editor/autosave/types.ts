import type { FlowDocument } from '@innline/flow';
import type { Collision } from '../merge/merge-documents';

/** A draft as the server has it. */
export interface StoredDraft {
  revision: number;
  document: FlowDocument;
}

/** Somebody else's draft that is newer than the one this editor started from. */
export interface TheirDraft extends StoredDraft {
  byName: string | null;
  /** Milliseconds UTC. */
  at: number;
}

export type SaveAnswer = { status: 'saved'; revision: number } | { status: 'conflict'; theirs: TheirDraft };

/** Sends the draft. Rejects with a {@link Refusal} when trying again is useless, with anything else when it is not. */
export type SaveDraft = (draft: { document: FlowDocument; baseRevision: number }) => Promise<SaveAnswer>;

/** The server will never take this draft (signed out, no permission, too large). */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

export interface Conflict {
  theirs: TheirDraft;
  collisions: Collision[];
}

export type SaveState =
  | { status: 'saved'; at: number | null }
  | { status: 'saving' }
  | { status: 'offline'; attempt: number }
  | { status: 'refused'; message: string }
  | { status: 'conflict'; conflict: Conflict };

/** What is kept on this device until the server has it, so that a crash loses nothing. */
export interface LocalDraft {
  base: StoredDraft;
  document: FlowDocument;
  /** Milliseconds UTC. */
  at: number;
}

export interface LocalDrafts {
  load(): Promise<LocalDraft | null>;
  keep(draft: LocalDraft): Promise<void>;
  forget(): Promise<void>;
}
