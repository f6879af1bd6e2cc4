import type { CallEvent } from '@innline/shared';
import type { Sound } from './sound';

export type DigitSource = 'keypad' | 'rtp' | 'carrier' | 'inband' | 'script';

/** What one end of a call tells us. `lost`: the connection broke without a goodbye. */
export interface MediaHandlers {
  /**
   * 320 samples at 16 kHz; the array is the receiver's to keep. `narrow`: the same 20 ms as they came, 160 samples at
   * 8 kHz, from an end that is a telephone.
   */
  frame(pcm: Int16Array, narrow?: Int16Array): void;
  digit(digit: string, source: DigitSource): void;
  /** Typed instead of spoken. */
  text(text: string): void;
  /** The far end has played everything up to this mark. */
  mark(name: string): void;
  closed(why: 'hangup' | 'lost'): void;
}

/** Whether an end takes G.711 µ-law at 8 kHz, so that a voice may be made in this form at once. */
export const takesLine = (transport: CallMedia['transport']): boolean =>
  transport === 'twilio' || transport === 'telnyx';

/** One end of a call, whatever carries it. Pacing is not its business: it sends a frame when it is given one. */
export interface CallMedia {
  readonly transport: 'websocket' | 'livekit' | 'twilio' | 'telnyx';
  /** Bytes accepted but not yet on the wire; grows when the far end is slow. */
  readonly backlog: number;
  /** At most once; what arrives before is kept. */
  handle(handlers: MediaHandlers): void;
  send(frame: Int16Array): void;
  /**
   * So many frames of a sound from `at` on, in one write, by an end that can do so or takes audio in a form the sound keeps
   * ready; others get them by `send`.
   */
  sendOf?(sound: Sound, at: number, count: number): void;
  /** Throws away audio that was sent but not played yet. */
  clear(): void;
  mark(name: string): void;
  /** Shows an event of the call to whoever holds this end, where the transport can. */
  event(event: CallEvent): void;
  error(code: string, message: string): void;
  /** Ends this end; `reason` in plain words. Harmless when it is closed already. */
  close(reason: string): void;
}

/** So many frames of a sound from `at` on, as this end takes them best. */
export function sendOf(media: CallMedia, sound: Sound, at: number, count: number): void {
  if (media.sendOf) media.sendOf(sound, at, count);
  else for (let i = at; i < at + count; i++) media.send(sound.frames[i]!);
}
