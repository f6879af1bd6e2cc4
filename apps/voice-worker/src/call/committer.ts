import type { Services } from '../services';
import type { Checkpoint } from './checkpoint';
import type { CommitResult } from './ledger';
import type { CallSetup } from './setup';

/** What changes from step to step. */
type Step = Pick<Checkpoint, 'state' | 'open' | 'told' | 'eventSeq' | 'answeredAt' | 'lastCommand' | 'transport'>;

/** Writes a call's checkpoints, and says once when they cannot be written. */
export class Committer {
  private unresumable = false;

  constructor(
    private readonly services: Services,
    private readonly setup: CallSetup,
  ) {}

  async commit(step: Step): Promise<CommitResult> {
    const { ledger, metrics, log, cards } = this.services;
    const { lease, from: flow, userId, facts, carrier, record, consentFirst, legId, clockOffset } = this.setup;
    const { callId } = lease;
    const began = performance.now();
    const result = await ledger.commit(lease, {
      ...{ v: 1, callId, hotelId: facts.hotel.id, flow, clockOffset, carrier, record, consentFirst, legId },
      card: cards.card(callId),
      speaksFor: { userId, channel: facts.channel },
      ...step,
    });
    metrics.commitMs.observe(performance.now() - began);
    if (result === 'unavailable') {
      metrics.checkpointFailures.inc();
      if (!this.unresumable)
        log.warn({ callId }, 'Redis is away: the call goes on from memory, nobody can take it over');
    }
    this.unresumable = result === 'unavailable';
    return result;
  }
}
