import type { Logger } from '@innline/shared/server';
import { ModelError, type ModelFailure } from '../models/errors';
import { SpeechError, type SpeechFailure } from './errors';

/** First look whether a vendor is back, and the longest pause between two looks. Each look doubles the pause. */
const FIRST_PROBE_MS = 2_000;
const LAST_PROBE_MS = 5 * 60_000;

/** What says nothing about the vendor's health: the request itself was at fault, or nobody waited for the answer. */
const HARMLESS: ReadonlySet<SpeechFailure | ModelFailure> = new Set([
  'aborted',
  'closed',
  'language_unsupported',
  'unacceptable',
]);

export interface BreakerOptions {
  /** A small piece of real work; rejects while the vendor is of no use. */
  probe(): Promise<unknown>;
  log: Logger;
  onRecovered?(): void;
  firstProbeMs?: number;
}

/**
 * Keeps callers from waiting for a vendor that has just failed: from its first failure it is not asked, until a probe that
 * no caller waits for has gone well.
 */
export class Breaker {
  private pauseMs: number;
  private timer: NodeJS.Timeout | null = null;
  private isOpen = false;
  private closed = false;

  constructor(
    readonly name: string,
    private readonly options: BreakerOptions,
  ) {
    this.pauseMs = options.firstProbeMs ?? FIRST_PROBE_MS;
  }

  /** Not to be asked now. */
  get open(): boolean {
    return this.isOpen;
  }

  failed(error: unknown): void {
    const reason = anyReasonOf(error);
    if (this.isOpen || this.closed || HARMLESS.has(reason)) return;
    this.isOpen = true;
    this.options.log.warn({ provider: this.name, reason }, 'A vendor failed; the next in the order does its work');
    this.schedule();
  }

  /** No more probes. */
  close(): void {
    this.closed = true;
    if (this.timer) clearTimeout(this.timer);
  }

  private schedule(): void {
    if (this.closed) return;
    this.timer = setTimeout(() => void this.probe(), this.pauseMs);
    this.timer.unref();
    this.pauseMs = Math.min(LAST_PROBE_MS, 2 * this.pauseMs);
  }

  private async probe(): Promise<void> {
    try {
      await this.options.probe();
    } catch {
      return this.schedule();
    }
    if (this.closed) return;
    this.isOpen = false;
    this.pauseMs = this.options.firstProbeMs ?? FIRST_PROBE_MS;
    this.options.log.info({ provider: this.name }, 'A vendor is back');
    this.options.onRecovered?.();
  }
}

/** For metrics and logs. */
export const reasonOf = (error: unknown): SpeechFailure =>
  error instanceof SpeechError ? error.reason : 'engine_failed';

const anyReasonOf = (error: unknown) => (error instanceof ModelError ? error.reason : reasonOf(error));
