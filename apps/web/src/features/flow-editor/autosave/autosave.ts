import type { FlowDocument } from '@innline/flow';
import { mergeDocuments } from '../merge/merge-documents';
import { same } from '../merge/three-way';
import { type LocalDrafts, Refusal, type SaveDraft, type SaveState, type StoredDraft, type TheirDraft } from './types';

/** Long enough for a burst of typing, short enough that closing the page right after an edit is rare. */
export const SAVE_AFTER_MS = 600;
/**
 * At most so often is the draft kept on this device while it is being typed into: a large one takes as long to copy as a
 * letter may take to appear. What a crash can cost is the last of it.
 */
export const KEEP_EVERY_MS = 400;
const RETRY_MS = [1_000, 2_000, 4_000, 8_000, 15_000] as const;

export interface AutosaveOptions {
  stored: StoredDraft;
  save: SaveDraft;
  local: LocalDrafts;
  onState(state: SaveState): void;
  /** The draft on screen must become `document`: somebody else's changes (`from` → `theirs`) are in it now. */
  onReplace(document: FlowDocument, from: FlowDocument, theirs: TheirDraft): void;
  now?: () => number;
}

/** What to do with two drafts that collide. */
export type Resolution = 'take_theirs' | 'keep_mine_where_they_collide';

export type Autosave = ReturnType<typeof createAutosave>;

/**
 * Keeps the server's draft equal to the one on screen. One save is under way at a time; each names the revision it
 * started from, so that nothing is ever overwritten unseen: where somebody else was quicker the two drafts are
 * merged, and where they collide saving rests until a person decides.
 */
export function createAutosave(options: AutosaveOptions) {
  const now = options.now ?? Date.now;
  let base = options.stored;
  let current = options.stored.document;
  let state: SaveState = { status: 'saved', at: null };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let keeping: ReturnType<typeof setTimeout> | undefined;
  let keptAt = Number.NEGATIVE_INFINITY;
  let running: Promise<void> | null = null;
  let attempt = 0;
  let stopped = false;

  const setState = (next: SaveState) => {
    const again = next.status === 'saving' && state.status === 'saving';
    state = next;
    // with every letter: whoever shows it need not hear it twice
    if (!stopped && !again) options.onState(next);
  };
  const dirty = () => current !== base.document && !same(current, base.document);
  const schedule = (ms: number) => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(() => void run(), ms);
  };
  const forgetKeeping = () => {
    const pending = keeping !== undefined;
    clearTimeout(keeping);
    keeping = undefined;
    return pending;
  };
  const keepNow = () => {
    forgetKeeping();
    keptAt = now();
    void options.local.keep({ base, document: current, at: keptAt }).catch(() => {});
  };
  const keepSoon = () => {
    if (keeping !== undefined) return;
    const wait = keptAt + KEEP_EVERY_MS - now();
    if (wait <= 0) keepNow();
    else keeping = setTimeout(keepNow, wait);
  };

  function settle() {
    attempt = 0;
    if (dirty()) {
      setState({ status: 'saving' });
      schedule(SAVE_AFTER_MS);
    } else {
      forgetKeeping();
      void options.local.forget().catch(() => {});
      setState({ status: 'saved', at: now() });
    }
  }

  function meet(theirs: TheirDraft) {
    if (theirs.revision <= base.revision) return;
    const merged = mergeDocuments({ base: base.document, mine: current, theirs: theirs.document });
    if (merged.collisions.length > 0) {
      clearTimeout(timer);
      setState({ status: 'conflict', conflict: { theirs, collisions: merged.collisions } });
      return;
    }
    adopt(merged.document, theirs);
  }

  function adopt(document: FlowDocument, theirs: TheirDraft) {
    const from = base.document;
    base = { revision: theirs.revision, document: theirs.document };
    current = document;
    options.onReplace(document, from, theirs);
    settle();
  }

  async function attemptSave() {
    const sent = current;
    setState({ status: 'saving' });
    try {
      const answer = await options.save({ document: sent, baseRevision: base.revision });
      if (answer.status === 'conflict') return meet(answer.theirs);
      base = { revision: answer.revision, document: sent };
      settle();
    } catch (error) {
      if (error instanceof Refusal) return setState({ status: 'refused', message: error.message });
      attempt += 1;
      setState({ status: 'offline', attempt });
      schedule(RETRY_MS[Math.min(attempt, RETRY_MS.length) - 1]!);
    }
  }

  async function run(): Promise<void> {
    clearTimeout(timer);
    if (running) return running;
    if (state.status === 'conflict' || stopped) return;
    if (!dirty()) return settle();
    running = attemptSave().finally(() => {
      running = null;
    });
    return running;
  }

  return {
    /** The draft on screen changed. */
    edited(document: FlowDocument) {
      if (document === current) return;
      current = document;
      keepSoon();
      if (state.status === 'conflict') return;
      if (state.status !== 'offline') {
        setState({ status: 'saving' });
        schedule(SAVE_AFTER_MS);
      }
    },
    /** Somebody else saved; asked for whenever the live stream says so. */
    theirsArrived(theirs: TheirDraft) {
      if (!running && state.status !== 'conflict') meet(theirs);
    },
    /** Now, e.g. before publishing or when the network is back. Resolves when nothing is left or it cannot be done. */
    async flush() {
      if (forgetKeeping()) keepNow();
      await run();
      if (dirty() && state.status === 'saving') await run();
    },
    resolve(resolution: Resolution) {
      if (state.status !== 'conflict') return;
      const { theirs } = state.conflict;
      const merged = () => mergeDocuments({ base: base.document, mine: current, theirs: theirs.document }).document;
      adopt(resolution === 'take_theirs' ? theirs.document : merged(), theirs);
    },
    state: () => state,
    revision: () => base.revision,
    stop() {
      stopped = true;
      clearTimeout(timer);
      if (forgetKeeping()) keepNow();
    },
  };
}
