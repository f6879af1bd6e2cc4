import type { Vad, VadEvent, VadThresholds } from '../contract';
import { FRAME, newState, sileroNetwork } from './network';

export const DEFAULT_THRESHOLDS: VadThresholds = {
  startP: 0.5,
  startFrames: 2,
  endP: 0.35,
  endpointMs: 560,
  gateDb: -52,
};

const FRAME_MS = 32;
/** Frames the model still sees after the last loud one, so that its memory follows a word's soft end. */
const GATE_TAIL_FRAMES = 12;

/**
 * Silero VAD behind an energy gate. Runs in the main thread: a silent call costs next to nothing, a speaking one the figures of
 * `docs/guides/speech.md`. While the gate is shut the model is not asked and forgets the past, as after a reset.
 */
export function createSileroVad(initial: Partial<VadThresholds> = {}): Vad {
  let t = { ...DEFAULT_THRESHOLDS, ...initial };
  const network = sileroNetwork();
  let state = newState();
  const frame = new Int16Array(FRAME);
  let filled = 0;
  let position = 0;
  let speaking = false;
  let loud = 0;
  let fresh = true;
  let voicedRun = 0;
  let voicedFrom = 0;
  let lastVoiced = 0;

  const probability = (): number => {
    loud = levelDb(frame) > t.gateDb ? GATE_TAIL_FRAMES : loud - 1;
    if (loud <= 0) {
      if (!fresh) state = newState();
      fresh = true;
      return 0;
    }
    fresh = false;
    return network(state, frame);
  };

  const advance = (events: VadEvent[]) => {
    const p = probability();
    const end = position;
    const start = end - FRAME;
    if (!speaking) {
      if (p <= t.startP) {
        voicedRun = 0;
        return;
      }
      if (voicedRun++ === 0) voicedFrom = start;
      if (voicedRun < t.startFrames) return;
      speaking = true;
      lastVoiced = end;
      events.push({ type: 'speech_start', atSample: voicedFrom });
      return;
    }
    // Between the two thresholds it is neither: the hang-over goes on from the last frame that was not quiet.
    if (p >= t.endP) lastVoiced = end;
    if (((end - lastVoiced) / FRAME) * FRAME_MS < t.endpointMs) return;
    speaking = false;
    voicedRun = 0;
    events.push({ type: 'speech_end', atSample: lastVoiced });
  };

  return {
    push(pcm) {
      const events: VadEvent[] = [];
      for (let at = 0; at < pcm.length; ) {
        const n = Math.min(FRAME - filled, pcm.length - at);
        frame.set(pcm.subarray(at, at + n), filled);
        filled += n;
        position += n;
        at += n;
        if (filled < FRAME) break;
        filled = 0;
        advance(events);
      }
      return events;
    },
    configure(changes) {
      t = { ...t, ...changes };
    },
    reset() {
      state = newState();
      filled = position = loud = voicedRun = voicedFrom = lastVoiced = 0;
      speaking = false;
      fresh = true;
    },
  };
}

function levelDb(frame: Int16Array): number {
  let sum = 0;
  for (let i = 0; i < FRAME; i++) sum += frame[i]! * frame[i]!;
  return 10 * Math.log10(sum / FRAME / (32768 * 32768) + 1e-12);
}
