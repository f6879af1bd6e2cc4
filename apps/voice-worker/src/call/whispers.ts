import { mix } from '../media/frames';
import type { Ticker } from '../media/ticker';
import type { Party } from './parties';
import { keep } from './side';

/**
 * Colleagues who speak to whoever has the caller and are heard by nobody else: not by the caller, not by others who listen
 * in, not on the recording. While somebody does, caller and whispers are mixed into one frame every 20 ms; an end that got
 * both one after the other would play twice as much as it hears.
 */
export class Whispers {
  private readonly voices = new Map<string, { party: Party; said: Int16Array[] }>();
  private caller: Int16Array[] = [];
  private removeMixer: (() => void) | null = null;

  /**
   * @param to whoever has the caller
   * @param changed told when somebody begins (`on`) and when they stop, whatever the reason
   */
  constructor(
    private readonly ticker: Ticker,
    private readonly to: () => Party | null,
    private readonly changed: (party: Party, on: boolean) => void,
  ) {}

  /** False: they whisper already. */
  begin(party: Party): boolean {
    if (this.voices.has(party.id)) return false;
    this.voices.set(party.id, { party, said: [] });
    this.removeMixer ??= this.ticker.add(() => this.mixForTalker());
    this.changed(party, true);
    return true;
  }

  /** False: they did not whisper. */
  end(partyId: string): boolean {
    const voice = this.voices.get(partyId);
    if (!voice) return false;
    this.voices.delete(partyId);
    if (this.voices.size === 0) this.stopMixing();
    this.changed(voice.party, false);
    return true;
  }

  /** Nobody has the caller any more, or somebody else has: who spoke to the one may not mean the other. */
  endAll(): void {
    for (const id of [...this.voices.keys()]) this.end(id);
  }

  /** The call is over here: nobody is left to be told. */
  close(): void {
    this.voices.clear();
    this.stopMixing();
  }

  /** Takes a frame of the caller to be mixed. False: nobody whispers, so it goes its own way. */
  fromCaller(pcm: Int16Array): boolean {
    if (this.voices.size === 0) return false;
    keep(this.caller, pcm);
    return true;
  }

  from(partyId: string, pcm: Int16Array): void {
    const voice = this.voices.get(partyId);
    if (voice) keep(voice.said, pcm);
  }

  private mixForTalker(): void {
    const said = [this.caller, ...[...this.voices.values()].map((voice) => voice.said)];
    const frames = said.flatMap((side) => side.shift() ?? []);
    const [first, ...others] = frames;
    if (first) this.to()?.player.voice(others.reduce(mix, first));
  }

  private stopMixing(): void {
    this.removeMixer?.();
    this.removeMixer = null;
    // the caller's word is not cut because a colleague has fallen silent
    for (const pcm of this.caller.splice(0)) this.to()?.player.voice(pcm);
  }
}
