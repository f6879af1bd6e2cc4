import type { Recorder } from '../media/recorder';

/** The variable of a flow that says whether the caller may be recorded; the verifier holds flows to it (G8). */
export const CONSENT = 'recording_consent';

/**
 * Lets frames into a recording only while the caller may be recorded: its time begins with consent, and where consent is
 * taken back there is silence.
 */
export function createTape(recorder: Pick<Recorder, 'begin' | 'add'> | null, mayRecord: () => boolean) {
  let begun = false;
  return {
    /** `side` 0: the caller. */
    add(side: 0 | 1, frame: Int16Array): void {
      if (!recorder || !mayRecord()) return;
      if (!begun) recorder.begin();
      begun = true;
      recorder.add(side, frame);
    },
  };
}
