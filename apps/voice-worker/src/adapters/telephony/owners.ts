import { Remembered } from '../../data/remembered';
import type { CarrierId, NumberOwner, OwnerParts } from './contract';
import { liveKitOwns } from './livekit/owns';
import { telnyxOwns } from './telnyx/owns';
import { twilioOwns } from './twilio/owns';

/** A number on several accounts (its carrier's, and a trunk that carries it) is its carrier's first. */
const OWNERS: readonly [CarrierId, NumberOwner][] = [
  ['telnyx', telnyxOwns],
  ['twilio', twilioOwns],
  ['livekit', liveKitOwns],
];
/** Numbers move between carriers once in years, but are assigned and tried within minutes. */
const FRESH_MS = 60_000;
const MOST_NUMBERS = 5_000;

/** Whose a hotel's numbers are: only that carrier may show them. */
export class NumberOwners {
  private readonly known = new Remembered<CarrierId | null>(FRESH_MS, Date.now, MOST_NUMBERS);

  constructor(private readonly parts: OwnerParts) {}

  /** Never throws; null: no carrier of the hotel has it, or none of them says so in time. E.164. */
  of(hotelId: string, number: string): Promise<CarrierId | null> {
    return this.known.of(`${hotelId}/${number}`, () => this.ask(hotelId, number)).catch(() => null);
  }

  /** @throws what a carrier throws, when none of the others has the number: that is no answer worth keeping */
  private async ask(hotelId: string, number: string): Promise<CarrierId | null> {
    const asked = await Promise.allSettled(OWNERS.map(([, owns]) => owns(hotelId, number, this.parts)));
    const owner = asked.findIndex((answer) => answer.status === 'fulfilled' && answer.value);
    const failed = asked.find((answer) => answer.status === 'rejected');
    if (owner < 0 && failed) throw failed.reason;
    return OWNERS[owner]?.[0] ?? null;
  }
}
