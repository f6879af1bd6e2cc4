import type { Dial, TelephonyProvider } from '../adapters/telephony/contract';
import type { Unanswered } from '../call/carrier-legs';
import { FakeMedia } from './fakes';

/** A telephone a carrier rings: what it was asked for, and hands to answer, press keys and hang up. */
export class FakeTelephone {
  readonly media = new FakeMedia();
  private settle!: Parameters<
    ConstructorParameters<typeof Promise<Awaited<ReturnType<TelephonyProvider['dial']>>>>[0]
  >[0];
  readonly result = new Promise<Awaited<ReturnType<TelephonyProvider['dial']>>>((resolve) => {
    this.settle = resolve;
  });

  constructor(readonly dial: Dial) {}

  answer(): void {
    this.settle({ outcome: 'answered', media: this.media });
  }
  refuse(outcome: Unanswered): void {
    this.settle({ outcome });
  }
  press(digit: string): void {
    this.media.handlers?.digit(digit, 'carrier');
  }
  hangUp(): void {
    this.media.handlers?.closed('hangup');
  }
  /** Why its end was closed; null: it is open. */
  get closedBecause(): string | null {
    return this.media.log.find((line) => line.startsWith('close '))?.slice('close '.length) ?? null;
  }
}

/** A carrier whose telephones are in the hands of the test. */
export class FakeCarrier implements TelephonyProvider {
  readonly id = 'fake';
  readonly rung: FakeTelephone[] = [];
  /** Whether aborting settles the dialling, as a quick carrier does. */
  quick = true;

  async dial(dial: Dial): ReturnType<TelephonyProvider['dial']> {
    const telephone = new FakeTelephone(dial);
    this.rung.push(telephone);
    if (this.quick) dial.signal.addEventListener('abort', () => telephone.refuse('no_answer'), { once: true });
    return telephone.result;
  }
}
