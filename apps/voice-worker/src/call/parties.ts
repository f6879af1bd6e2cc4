import type { CallMedia } from '../media/contract';
import { FRAME_SAMPLES, mix } from '../media/frames';
import type { Player } from '../media/player';
import type { Sound } from '../media/sound';
import type { Ticker } from '../media/ticker';
import { keep } from './side';
import { Whispers } from './whispers';

/** A colleague on the call: `listener` hears both sides, `staff` speaks with the caller. */
export interface Party {
  id: string;
  kind: 'staff' | 'listener';
  userId: string;
  userName: string;
  media: CallMedia;
  player: Player;
}

/** Who hears whom. The caller always hears `callerPlayer`; what is said to them passes `toCaller`. */
export class Parties {
  private readonly listeners = new Map<string, { party: Party; caller: Int16Array[]; hotel: Int16Array[] }>();
  private talking: Party | null = null;
  private held = false;
  private removeMixer: (() => void) | null = null;
  private readonly whispers: Whispers;
  /** A message being recorded takes the caller's audio and keys. */
  onCallerFrame: ((pcm: Int16Array) => void) | null = null;
  onDigit: ((digit: string) => void) | null = null;

  constructor(
    private readonly callerPlayer: Player,
    private readonly ticker: Ticker,
    whisperChanged: (party: Party, on: boolean) => void,
  ) {
    this.whispers = new Whispers(ticker, () => this.talking, whisperChanged);
  }

  /** Whoever speaks with the caller right now. */
  get talker(): Party | null {
    return this.talking;
  }

  all(): Party[] {
    const listening = [...this.listeners.values()].map(({ party }) => party);
    return this.talking && !this.listeners.has(this.talking.id) ? [...listening, this.talking] : listening;
  }

  /** Their newest connection: an older one may be about to close. */
  listener(userId: string): Party | undefined {
    return [...this.listeners.values()].findLast(({ party }) => party.userId === userId)?.party;
  }

  /** Caller and colleague hear each other from now on. */
  bridge(party: Party): void {
    this.unbridge();
    this.talking = party;
  }

  unbridge(): void {
    this.endHold();
    this.whispers.endAll();
    this.talking = null;
  }

  /** From now on whoever has the caller hears this listener, too, and nobody else does. False: they whisper already. */
  whisper(party: Party): boolean {
    return this.whispers.begin(party);
  }

  /** False: they did not whisper. */
  endWhisper(partyId: string): boolean {
    return this.whispers.end(partyId);
  }

  /** The caller hears music, the colleague nothing; both stay connected. False: nobody to hold, or held already. */
  hold(music: Sound): boolean {
    if (!this.talking || this.held) return false;
    this.held = true;
    this.callerPlayer.setMusic(music);
    return true;
  }

  /** False: nobody was held. */
  endHold(): boolean {
    if (!this.held) return false;
    this.held = false;
    this.callerPlayer.setMusic(null);
    return true;
  }

  listenIn(party: Party): void {
    this.listeners.set(party.id, { party, caller: [], hotel: [] });
    this.removeMixer ??= this.ticker.add(() => this.mixForListeners());
  }

  leave(partyId: string): void {
    this.whispers.end(partyId);
    if (this.talking?.id === partyId) this.unbridge();
    this.listeners.delete(partyId);
    if (this.listeners.size === 0) {
      this.removeMixer?.();
      this.removeMixer = null;
    }
  }

  /** A frame of the caller's voice. */
  fromCaller(pcm: Int16Array): void {
    this.onCallerFrame?.(pcm);
    if (!this.held && !this.whispers.fromCaller(pcm)) this.talking?.player.voice(pcm);
    for (const ear of this.listeners.values()) keep(ear.caller, pcm);
  }

  /** A frame of a colleague's voice; heard by the caller only from whoever is bridged, and never a whisper. */
  fromParty(partyId: string, pcm: Int16Array): void {
    if (this.talking?.id !== partyId) this.whispers.from(partyId, pcm);
    else if (!this.held) this.callerPlayer.voice(pcm);
  }

  /** Whatever was sent to the caller: prompts, music, a colleague. */
  toCaller(pcm: Int16Array): void {
    for (const ear of this.listeners.values()) keep(ear.hotel, pcm);
  }

  close(reason: string): void {
    for (const party of this.all()) {
      party.player.close();
      party.media.close(reason);
    }
    this.whispers.close();
    this.talking = null;
    this.listeners.clear();
    this.removeMixer?.();
    this.removeMixer = null;
  }

  private mixForListeners(): void {
    for (const { party, caller, hotel } of this.listeners.values()) {
      // whoever takes part hears the caller directly
      const [a, b] = [caller.shift(), party === this.talking ? void hotel.shift() : hotel.shift()];
      if (party === this.talking || (!a && !b)) continue;
      party.player.voice(a && b ? mix(a, b) : (a ?? b ?? new Int16Array(FRAME_SAMPLES)));
    }
  }
}
