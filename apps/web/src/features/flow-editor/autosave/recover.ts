import type { FlowDocument } from '@innline/flow';
import { mergeDocuments } from '../merge/merge-documents';
import { same } from '../merge/three-way';
import type { LocalDraft, StoredDraft } from './types';

export type Recovery =
  | { kind: 'nothing' }
  /** Edits that never reached the server, to be shown and saved. */
  | { kind: 'unsaved'; document: FlowDocument; base: StoredDraft }
  /** The server moved on meanwhile and the two collide: start from the local draft; the first save asks. */
  | { kind: 'collides'; document: FlowDocument; base: StoredDraft };

/** What a page that opens a flow does with the draft this device still holds. */
export function recover(stored: StoredDraft, local: LocalDraft | null): Recovery {
  if (!local || same(local.document, stored.document) || same(local.document, local.base.document)) {
    return { kind: 'nothing' };
  }
  if (local.base.revision === stored.revision) return { kind: 'unsaved', document: local.document, base: stored };
  const merged = mergeDocuments({ base: local.base.document, mine: local.document, theirs: stored.document });
  return merged.collisions.length === 0
    ? { kind: 'unsaved', document: merged.document, base: stored }
    : { kind: 'collides', document: local.document, base: local.base };
}
