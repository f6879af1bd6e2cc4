import type { EffectOf } from '@innline/flow';
import type { SttProvider } from '../adapters/stt/contract';
import type { Vad } from '../adapters/vad/contract';
import { createResampler } from '../media/dsp';
import { createDtmfDetector } from '../media/dtmf';
import { FRAME_SAMPLES, SILENCE } from '../media/frames';
import type { TurnInput } from '../turn';
import { History } from './history';
import { Utterance } from './recognition';

/** Longer than pre-roll and detection together. */
const KEEP_SAMPLES = 8 * 1_500;
/** A client that stops sending in the middle of a word (a muted microphone) has fallen silent. */
const STARVED_MS = 200;
const NARROW_SILENCE = SILENCE.subarray(0, FRAME_SAMPLES / 2);

export type Listening = EffectOf<'listen'>;

export interface EarHooks {
  turn(input: TurnInput): void;
  partial(text: string, segment: string): void;
  heard(utterance: {
    segment: string;
    text: string;
    confidence: number;
    rejected: boolean;
    language?: string;
    startedMs: number;
    endedMs: number;
    voiceEndedAt: number;
  }): void;
  failed(error: unknown): void;
  digit(digit: string): void;
}

/** What the caller says, from frames to words: resampled, watched by the VAD, cut into utterances, recognised. */
export class Ear {
  private readonly history = new History(KEEP_SAMPLES);
  private resampler = createResampler(16_000, 8_000);
  private readonly dtmf: ReturnType<typeof createDtmfDetector> | null;
  private listening: Listening | null = null;
  private utterance: Utterance | null = null;
  /** Position at which the VAD began to count. */
  private vadFrom: number | null = null;
  private lastFrameAt = 0;
  /** Whether frames came with their narrow form. */
  private narrow = false;
  private voice = false;
  /** Set by whoever wants to know about voice without recognising it: a message being recorded. */
  onVoice: ((speaking: boolean) => void) | null = null;

  constructor(
    private readonly vad: Vad | null,
    private readonly stt: SttProvider | null,
    private readonly hooks: EarHooks,
    private readonly clock: { now(): number; elapsed(): number },
    inbandDigits: boolean,
  ) {
    this.dtmf = inbandDigits ? createDtmfDetector() : null;
  }

  /** Whether this worker can tell voice from silence at all. */
  get watches(): boolean {
    return this.vad !== null;
  }

  get position(): number {
    return this.history.position;
  }

  /** When the given sample was heard, on the monotonic clock. */
  momentOf(sample: number): number {
    return this.lastFrameAt - (this.position - sample) / 8;
  }

  listen(listening: Listening | null): void {
    this.listening = listening;
  }

  configure(startFrames: number, endpointMs: number): void {
    this.vad?.configure({ startFrames, endpointMs });
  }

  /** `narrow`: the same at 8 kHz, where somebody has it already. */
  frame(pcm: Int16Array, narrow?: Int16Array): void {
    this.lastFrameAt = this.clock.now();
    this.narrow = narrow !== undefined;
    this.take(pcm, narrow);
  }

  /** Every 20 ms: a voice must end even if the audio just stops coming. */
  tick(now: number): void {
    if ((this.voice || this.utterance) && now - this.lastFrameAt > STARVED_MS)
      this.take(SILENCE, this.narrow ? NARROW_SILENCE : undefined);
  }

  open(id: number, fromSample: number): void {
    if (!this.stt || !this.listening) return;
    const { language, languages, expect } = this.listening;
    const wanted = { language, expect, ...(languages && { languages }) };
    const startedMs = this.clock.elapsed() - (this.position - fromSample) / 8;
    this.utterance = new Utterance(id, startedMs, this.stt, wanted, (text, segment) => {
      this.hooks.turn({ type: 'partial', text });
      this.hooks.partial(text, segment);
    });
    this.utterance.write(this.history.since(fromSample));
  }

  prepare(): void {
    this.utterance?.prepare();
  }

  resume(): void {
    this.utterance?.resume();
  }

  async close(lastSample: number): Promise<void> {
    const { utterance } = this;
    this.utterance = null;
    if (!utterance) return;
    const silentMs = (this.position - lastSample) / 8;
    const endedMs = this.clock.elapsed() - silentMs;
    const voiceEndedAt = this.clock.now() - silentMs;
    const answer = await utterance.finish();
    if (!answer) return;
    if (answer.failure) this.hooks.failed(answer.failure);
    const { text, confidence, rejected, language } = answer.result;
    this.hooks.heard({
      segment: utterance.segment,
      text,
      confidence,
      rejected,
      ...(language && { language }),
      startedMs: utterance.startedMs,
      endedMs,
      voiceEndedAt,
    });
  }

  drop(): void {
    this.utterance?.drop();
    this.utterance = null;
  }

  private take(pcm: Int16Array, narrow?: Int16Array): void {
    const wanted = this.listening?.speech || this.onVoice !== null;
    if (!wanted && !this.dtmf) {
      // nobody listens: 150 calls that wait cost nothing
      this.history.skip(FRAME_SAMPLES / 2);
      this.vadFrom = null;
      this.voice = false;
      return;
    }
    const pcm8k = narrow ?? this.resampler.push(pcm);
    this.history.push(pcm8k);
    for (const event of this.dtmf?.push(pcm8k) ?? []) if (event.type === 'down') this.hooks.digit(event.key);
    if (!wanted || !this.vad) return;
    this.utterance?.write(pcm8k);
    this.watch(pcm8k, this.vad);
  }

  private watch(pcm8k: Int16Array, vad: Vad): void {
    if (this.vadFrom === null) {
      vad.reset();
      this.vadFrom = this.position - pcm8k.length;
    }
    for (const event of vad.push(pcm8k)) {
      this.voice = event.type === 'speech_start';
      this.onVoice?.(this.voice);
      this.hooks.turn({ type: event.type, atSample: event.atSample + this.vadFrom });
    }
    this.hooks.turn({ type: 'tick', atSample: this.position });
  }
}
