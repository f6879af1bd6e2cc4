import { FRAME_MS, newFrame } from '../media/frames';
import type { Recorder } from '../media/recorder';

/** Keys are told of when they go down or when they are let go; people hold one for up to half a second. */
const TONE_MS = { before: 600, after: 400 };
const SILENT = newFrame();

/** The variable of a flow that says whether the caller may be recorded; the verifier holds flows to it (G8). */
export const CONSENT = 'recording_consent';

/**
 * Lets frames into a recording only while the caller may be recorded: its time begins with consent, and where consent is
 * taken back there is silence. The sound of keys is never kept: it would tell what was keyed, a card's number too.
 */
export function createTape(recorder: Pick<Recorder, 'begin' | 'add' | 'hush'> | null, mayRecord: () => boolean) {
  let begun = false;
  let quiet = 0;
  return {
    /** `side` 0: the caller. */
    add(side: 0 | 1, frame: Int16Array): void {
      if (!recorder || !mayRecord()) return;
      if (!begun) recorder.begin();
      begun = true;
      const hushed = side === 0 && quiet > 0;
      if (hushed) quiet -= 1;
      recorder.add(side, hushed ? SILENT : frame);
    },
    /** The caller has pressed a key: its tone is about here. */
    key(): void {
      recorder?.hush(0, TONE_MS.before);
      quiet = TONE_MS.after / FRAME_MS;
    },
  };
}
