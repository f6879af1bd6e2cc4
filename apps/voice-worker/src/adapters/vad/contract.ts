/** Where speech starts and ends in one caller's audio. One instance per call; not shared. */

/** `atSample` counts 8 kHz samples since creation or `reset()`: onset, or the end of the last speech frame (before the hang-over). */
export interface VadEvent {
  type: 'speech_start' | 'speech_end';
  atSample: number;
}

export interface VadThresholds {
  /** Probability above which a 32 ms frame counts towards a start. */
  startP: number;
  /** Frames in a row for a start; raise to 3–4 while a prompt plays, so its echo does not interrupt it. */
  startFrames: number;
  /** Probability below which a frame counts towards an end. */
  endP: number;
  /** How long it must stay quiet before `speech_end`, milliseconds: short for yes/no, long for digit strings. */
  endpointMs: number;
  /** Frames quieter than this (dB below full scale, RMS) are silence without asking the model. */
  gateDb: number;
}

export interface Vad {
  /** Any length; keeps what does not fill a frame. Events in order. */
  push(pcm8k: Int16Array): VadEvent[];
  /** Takes effect from the next frame. */
  configure(t: Partial<VadThresholds>): void;
  reset(): void;
}
