import type { Expectation } from '@innline/flow';
import { newId } from '@innline/shared/ids';
import type { Recognition, SttProvider, SttSession } from '../adapters/stt/contract';

const NOTHING: Recognition = { text: '', confidence: 0, rejected: true, ms: 0 };

const isRetryable = (error: unknown) => (error as { retryable?: boolean } | null)?.retryable === true;

/** One utterance on its way through a recogniser; keeps the audio, so that a crashed engine costs nothing. */
export class Utterance {
  /** Names the words of this utterance, guesses and result alike. */
  readonly segment = newId();
  private readonly audio: Int16Array[] = [];
  private session: SttSession | null;
  private dropped = false;
  /** What the recogniser thinks of everything up to a pause. */
  private prepared: { session: SttSession; result: Promise<Recognition | null> } | null = null;

  constructor(
    readonly id: number,
    readonly startedMs: number,
    private readonly stt: SttProvider,
    private readonly wanted: { language: string; languages?: string[]; expect: Expectation[] },
    private readonly onPartial: (text: string, segment: string) => void,
  ) {
    this.session = this.open();
  }

  write(pcm: Int16Array): void {
    this.audio.push(pcm);
    this.session?.write(pcm);
  }

  /** The caller pauses: decode what there is, while we wait whether more comes. */
  prepare(): void {
    // whoever hears as we speak needs no second hearing
    if (this.session?.pause) {
      // a failure is told by `finish`
      this.session.pause().catch(() => {});
      return;
    }
    try {
      const session = this.stt.open(this.wanted);
      for (const pcm of this.audio) session.write(pcm);
      this.prepared = { session, result: session.finish().catch(() => null) };
    } catch {
      this.prepared = null;
    }
  }

  /** More came. */
  resume(): void {
    this.session?.resume?.();
    this.prepared?.session.cancel();
    this.prepared = null;
  }

  /** Never throws: what cannot be recognised was not understood. Null: dropped meanwhile. `failure`: what went wrong. */
  async finish(): Promise<{ result: Recognition; failure: unknown } | null> {
    let failure: unknown = null;
    const early = await this.prepared?.result;
    if (this.dropped) return null;
    if (early) {
      this.session?.cancel();
      return { result: early, failure: null };
    }
    for (let attempt = 0; attempt < 2; attempt++) {
      try {
        const session = this.session ?? this.reopen();
        const result = await session.finish();
        return this.dropped ? null : { result, failure: null };
      } catch (error) {
        if (this.dropped) return null;
        failure = error;
        this.session = null;
        if (!isRetryable(error)) break;
      }
    }
    return { result: NOTHING, failure };
  }

  drop(): void {
    this.dropped = true;
    this.prepared?.session.cancel();
    this.session?.cancel();
  }

  private open(): SttSession | null {
    try {
      const session = this.stt.open(this.wanted);
      session.partial((text) => {
        if (!this.dropped) this.onPartial(text, this.segment);
      });
      return session;
    } catch {
      // told by `finish`, which tries again and knows what to do about it
      return null;
    }
  }

  private reopen(): SttSession {
    const session = this.stt.open(this.wanted);
    this.session = session;
    for (const pcm of this.audio) session.write(pcm);
    return session;
  }
}
