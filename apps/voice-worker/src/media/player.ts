import { type CallMedia, sendOf } from './contract';
import { FRAME_MS, mix } from './frames';
import type { Sound } from './sound';
import type { Ticker } from './ticker';

/** How far ahead of the listener's ear we send: enough to hide a late tick, little enough to stop at once. */
export const LEAD_FRAMES = 4;
/**
 * So many frames leave in one write, every 40 ms: a write, and waking up whoever reads it, costs the system several times
 * what a frame costs us.
 */
const TOGETHER = 2;
/** The far end has run dry for this long: what is missing cannot be heard in time any more. */
const REANCHOR_MS = 100;
/** Clients that do not send marks back: this long after its last frame a prompt counts as played. */
const MARK_GRACE_MS = 250;
/** A client that reads slower than this many bytes behind gets no more live audio until it catches up. */
const MAX_BACKLOG = 640 * 50;

export interface PlayerHooks {
  /** A frame went to the far end; for the recording. */
  sent?(frame: Int16Array): void;
  late?(): void;
}

export interface PlayItem {
  key: string;
  sound: Sound;
  /** The first frame is on the wire. */
  started?(): void;
  /** Played to its end, or the sound failed (`failure`). */
  finished(heardMs: number, failure: unknown): void;
}

interface Playing extends PlayItem {
  next: number;
  /** When frame 0 is heard, on the ticker's clock. */
  startedAt: number;
}

export interface Stopped {
  key: string;
  heardMs: number;
  /** Length as far as it is known; null while it is still being made. */
  totalMs: number | null;
}

/** Everything one end of a call hears: prompts one after another, music behind them, the other party's voice. */
export class Player {
  private queue: PlayItem[] = [];
  private current: Playing | null = null;
  /** Sent completely, not yet heard completely. */
  private draining: Playing[] = [];
  private music: { sound: Sound; next: number; startedAt: number } | null = null;
  private live: Int16Array[] = [];
  private remove: () => void;
  private muted = false;

  constructor(
    private readonly media: CallMedia,
    private readonly ticker: Ticker,
    private readonly hooks: PlayerHooks = {},
  ) {
    this.remove = ticker.add((now) => this.tick(now));
  }

  /** Something is playing or waiting to; music and bridged voices do not count. */
  get busy(): boolean {
    return this.current !== null || this.queue.length > 0 || this.draining.length > 0;
  }

  get playingMusic(): boolean {
    return this.music !== null;
  }

  play(item: PlayItem): void {
    this.queue.push(item);
    if (!this.current) this.advance(this.ticker.now());
  }

  /** Loops behind the prompts; null ends it. */
  setMusic(sound: Sound | null): void {
    if (!sound && this.music && !this.current) this.media.clear();
    this.music = sound ? { sound, next: 0, startedAt: this.ticker.now() } : null;
  }

  /** A frame of the other party, heard now. */
  voice(frame: Int16Array): void {
    if (this.muted || this.media.backlog > MAX_BACKLOG) return;
    if (!this.current) {
      this.out(frame);
      return;
    }
    this.live.push(frame);
    if (this.live.length > 5) this.live.shift();
  }

  /** Stops all prompts at once, those still waiting included. Their `finished` is not called. */
  stop(): Stopped[] {
    const now = this.ticker.now();
    const begun = [...this.draining, ...(this.current ? [this.current] : [])];
    const stopped = [
      ...begun.map((item) => this.stoppedAt(item, now)),
      ...this.queue.map(({ key, sound }) => ({ key, heardMs: 0, totalMs: lengthOf(sound) })),
    ];
    this.draining = [];
    this.current = null;
    this.queue = [];
    if (begun.length > 0) this.media.clear();
    return stopped;
  }

  /** The far end has played everything up to the end of `key`. */
  marked(key: string): void {
    const index = this.draining.findIndex((item) => item.key === key);
    if (index < 0) return;
    // marks come back in order: whatever was sent before is heard, too
    for (const item of this.draining.splice(0, index + 1)) item.finished(item.next * FRAME_MS, item.sound.failure);
  }

  /** From now on not a single frame leaves: another worker owns the call, or it is over. */
  close(): void {
    this.muted = true;
    this.remove();
    this.queue = [];
    this.current = null;
    this.draining = [];
    this.music = null;
  }

  private stoppedAt(item: Playing, now: number): Stopped {
    const heardMs = Math.max(0, Math.min(now - item.startedAt, item.next * FRAME_MS));
    return { key: item.key, heardMs: Math.round(heardMs), totalMs: lengthOf(item.sound) };
  }

  private advance(now: number): void {
    const item = this.queue.shift();
    if (!item) return;
    // a prompt right behind another follows without a gap
    const previous = this.draining.at(-1);
    const end = previous ? previous.startedAt + previous.next * FRAME_MS : now;
    this.current = { ...item, next: 0, startedAt: Math.max(now, end) };
    if (this.music) this.media.clear();
    this.pump(now);
  }

  /** Sends what is due of the current prompt. */
  private pump(now: number): void {
    const item = this.current;
    if (!item || this.muted) return;
    const { frames } = item.sound;
    if (item.next >= frames.length && !item.sound.complete) {
      this.starve(item, now);
      return;
    }
    this.reanchor(item, now);
    const due = Math.floor((now - item.startedAt) / FRAME_MS) + LEAD_FRAMES;
    const last = item.sound.complete && due >= frames.length;
    // a voice that is mixed in has waited already
    if (due - item.next < TOGETHER && !last && this.live.length === 0) return;
    if (item.next === 0) {
      this.send(item, Math.min(due, frames.length, 1), now);
      if (item.next > 0) item.started?.();
      // `started` may have stopped us
      if (this.current !== item) return;
    }
    this.send(item, Math.min(due, frames.length), now);
    if (item.sound.complete && item.next >= frames.length) this.sentAll(item, now);
  }

  /** Sends a prompt up to frame `end`, as far as the far end takes it. */
  private send(item: Playing, end: number, now: number): void {
    const from = item.next;
    while (item.next < end && this.media.backlog <= MAX_BACKLOG) {
      const live = this.live.shift();
      const count = live ? 1 : end - item.next;
      if (live) this.out(mix(item.sound.frames[item.next]!, live));
      else this.outOf(item.sound, item.next, count);
      item.next += count;
    }
    // 20 ms after it should have been heard nobody's jitter buffer hides it any more
    for (let i = from; i < item.next; i++) if (now - (item.startedAt + i * FRAME_MS) > FRAME_MS) this.hooks.late?.();
  }

  /**
   * After a stall, ours or the network's, a prompt goes on where it was: a burst would only make the far end's buffer
   * long, and an interruption late.
   */
  private reanchor(item: Playing, now: number): void {
    const behind = now - (item.startedAt + item.next * FRAME_MS);
    if (behind <= REANCHOR_MS) return;
    for (let missed = 0; missed < behind; missed += FRAME_MS) this.hooks.late?.();
    item.startedAt += behind;
  }

  /** Synthesis is slower than speech: wait, and do not catch up in a burst afterwards. */
  private starve(item: Playing, now: number): void {
    const position = item.startedAt + item.next * FRAME_MS;
    if (position < now) item.startedAt = now - item.next * FRAME_MS;
    if (item.next > 0) return;
    item.sound.onMore(() => {
      if (this.current !== item || item.next > 0) return;
      item.startedAt = this.ticker.now();
      this.pump(item.startedAt);
    });
  }

  private sentAll(item: Playing, now: number): void {
    this.current = null;
    if (item.next === 0) item.finished(0, item.sound.failure);
    else {
      this.draining.push(item);
      this.media.mark(item.key);
    }
    if (!this.current) this.advance(now);
  }

  private tick(now: number): void {
    if (this.muted) return;
    while (this.draining[0] && now > endOf(this.draining[0]) + MARK_GRACE_MS) {
      const item = this.draining.shift()!;
      item.finished(item.next * FRAME_MS, item.sound.failure);
    }
    if (this.current) this.pump(now);
    else if (this.music && this.draining.length === 0) this.pumpMusic(now);
  }

  private pumpMusic(now: number): void {
    const { music } = this;
    if (!music || music.sound.frames.length === 0) return;
    const due = Math.floor((now - music.startedAt) / FRAME_MS) + LEAD_FRAMES;
    // music may skip, unlike speech: after a pause it goes on from now
    if (due - music.next > 2 * LEAD_FRAMES) music.next = due - LEAD_FRAMES;
    if (due - music.next < TOGETHER) return;
    while (music.next < due && this.media.backlog <= MAX_BACKLOG) {
      const at = music.next % music.sound.frames.length;
      const count = Math.min(due - music.next, music.sound.frames.length - at);
      this.outOf(music.sound, at, count);
      music.next += count;
    }
  }

  private outOf(sound: Sound, at: number, count: number): void {
    sendOf(this.media, sound, at, count);
    for (let i = at; i < at + count; i++) this.hooks.sent?.(sound.frames[i]!);
  }

  private out(frame: Int16Array): void {
    this.media.send(frame);
    this.hooks.sent?.(frame);
  }
}

const endOf = (item: Playing) => item.startedAt + item.next * FRAME_MS;
const lengthOf = (sound: Sound) => (sound.complete ? sound.frames.length * FRAME_MS : null);
