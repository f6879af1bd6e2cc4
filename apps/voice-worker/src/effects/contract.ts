import type { CallFacts, EffectKind, EffectOf, EndReason, FlowDocument } from '@innline/flow';
import type { CarrierIds } from '../call/checkpoint';
import type { Ear } from '../call/ear';
import type { Floor } from '../call/floor';
import type { Parties } from '../call/parties';
import type { CallPort } from '../call/port';
import type { CallMedia } from '../media/contract';
import type { Player } from '../media/player';
import type { Services, Speech } from '../services';

/** What an effect may use of its call. */
export interface EffectContext extends CallPort {
  readonly facts: CallFacts;
  readonly services: Services;
  readonly media: CallMedia;
  /** The hotel's own engines. */
  readonly speech: Speech;
  readonly player: Player;
  readonly floor: Floor;
  readonly ear: Ear;
  readonly parties: Parties;
  /** The caller has left: nobody hears or says anything any more. */
  readonly gone: boolean;
  /** The ids by which the caller's carrier knows the call; null: it has none, or we do not know them. */
  readonly carrier: CarrierIds | null;
  /** Who speaks each language in the call's flow; the hotel's voice where it says nothing. */
  voices(): FlowDocument['voices'];
  /** The flow's own clock, which may pretend another day; milliseconds UTC. */
  flowNow(): number;
  /** Registers what stops a running effect. `why`: the flow cancelled it, or the caller left and it should wrap up. */
  running(effect: string, stop: (why: 'cancelled' | 'caller_left') => unknown): void;
  settled(effect: string): void;
  cancel(effect: string): void;
  /** Gives the caller to their carrier, for `ms` at most; until {@link lent} the call takes no step. `ended`: either way. */
  lend(ms: number, ended?: () => void): void;
  /** How that went: `kept`, the carrier has them for good; else they are ours again. */
  lent(kept: boolean): void;
  /** The caller hung up or was cut off. */
  callerLeft(): void;
  /** Work that outlives the call's end (storing audio): the worker waits for it before it ends. */
  background(work: Promise<unknown>): void;
  end(reason: EndReason, outcome: string | null): void;
}

/**
 * Carries out one kind of effect. Returns or resolves when it has begun; its end comes back as an event. Whatever it
 * throws becomes `effect.failed`.
 */
export type EffectHandler<K extends EffectKind> = (
  effect: EffectOf<K>,
  call: EffectContext,
  /** A worker that is gone had begun it. */
  again: boolean,
) => void | Promise<void>;
