import {
  type CallFacts,
  type EndReason,
  type FlowEffect,
  type FlowEvent,
  type FlowState,
  nextDeadline,
  type ReadyFlow,
  type StepResult,
  start,
  step,
} from '@innline/flow';
import type { CallEvent, CallEventBody } from '@innline/shared';
import type { Logger } from '@innline/shared/server';
import { perform } from '../effects';
import type { EffectContext } from '../effects/contract';
import { announce } from '../effects/say';
import type { CallMedia } from '../media/contract';
import type { Player } from '../media/player';
import type { Services } from '../services';
import { type Checkpoint, openAfter } from './checkpoint';
import type { Ear } from './ear';
import { endCall } from './ending';
import type { Floor } from './floor';
import type { Lease } from './ledger';
import { Mailbox } from './mailbox';
import { follow } from './operator';
import type { Parties } from './parties';
import type { FlowEventBody } from './port';
import { eventOfTrace } from './trace-events';
import { wire } from './wiring';

export interface CallSetup {
  lease: Lease;
  flow: ReadyFlow;
  from: Checkpoint['flow'];
  facts: CallFacts;
  media: CallMedia;
  record: boolean;
  userId: string | null;
  /** Milliseconds UTC; corrected when the caller is really on the line. */
  answeredAt: number;
  /** What the flow's clock is ahead of ours. */
  clockOffset: number;
  eventSeq: number;
  /** The caller's leg. */
  legId: string;
}

/** A caller who has left gets this long for the flow's own lane for hang-ups; then the call is over in any case. */
const HANGUP_LANE_MS = 30_000;

/**
 * One live call: events in, one engine step each, a commit, effects out. Everything else (who speaks, what was heard,
 * what a tool does) lives elsewhere and talks to it through {@link EffectContext}.
 */
export class LiveCall implements EffectContext {
  readonly id: string;
  readonly hotelId: string;
  readonly log: Logger;
  readonly facts: CallFacts;
  readonly media: CallMedia;
  readonly player: Player;
  readonly floor: Floor;
  readonly ear: Ear;
  readonly parties: Parties;
  readonly lease: Lease;
  gone = false;
  ended = false;
  private state!: FlowState;
  private open: FlowEffect[] = [];
  private seq: number;
  private timer: NodeJS.Timeout | null = null;
  private unfollow = () => {};
  private unresumable = false;
  private readonly mailbox: Mailbox<() => Promise<void>>;
  private readonly stops = new Map<string, (why: 'cancelled' | 'caller_left') => unknown>();
  private readonly work = new Set<Promise<unknown>>();
  private readonly wrappingUp = new Set<Promise<void>>();
  private answeredAt: number;
  private readonly offset: number;
  private readonly wired: ReturnType<typeof wire>;

  constructor(
    readonly services: Services,
    private readonly setup: CallSetup,
  ) {
    const { facts, lease, media } = setup;
    this.id = lease.callId;
    this.hotelId = facts.hotel.id;
    this.lease = lease;
    this.facts = facts;
    this.media = media;
    this.seq = setup.eventSeq;
    this.log = services.log.child({ callId: this.id });
    // a draft may be tried at a pretended moment: the flow's clock runs from there
    this.offset = setup.clockOffset;
    this.answeredAt = setup.answeredAt;
    this.mailbox = new Mailbox(
      (work) => work(),
      (error) => this.log.error({ err: error }, 'A step failed'),
    );
    this.wired = wire(this, services, setup.record);
    this.player = this.wired.player;
    this.floor = this.wired.floor;
    this.ear = this.wired.ear;
    this.parties = this.wired.parties;
  }

  /** The caller is on the line. */
  answer(): void {
    this.answeredAt = Date.now();
    this.emit({ type: 'call.answered' });
  }

  /** Enters the flow's start. */
  begin(): void {
    this.mailbox.post(() => this.take(start(this.setup.flow, this.facts)));
    this.openLine();
  }

  /** Goes on from a checkpoint with what the engine says is to be done, and looks after what was under way. */
  resume(resumed: StepResult, open: readonly FlowEffect[]): void {
    this.open = openAfter(open, [], resumed.state);
    const underway = this.open;
    this.mailbox.post(async () => {
      await this.take(resumed);
      for (const effect of underway) void this.perform(effect);
    });
    this.openLine();
  }

  /** From now on the caller and the desk are heard; what came in before has waited in the transport. */
  private openLine(): void {
    this.wired.recorder?.begin();
    this.unfollow = this.services.commands.follow(this.id, this.follow);
    this.media.handle(this.wired.handlers);
  }

  post(event: FlowEventBody): void {
    const stamped = { ...event, at: this.flowNow() } as FlowEvent;
    this.mailbox.post(async () => {
      if (this.ended) return;
      const began = performance.now();
      const result = step(this.setup.flow, this.state, stamped);
      this.services.metrics.stepMs.observe(performance.now() - began);
      // an event that means nothing here gives back the very same state
      if (result.state !== this.state) await this.take(result);
    });
  }

  emit(body: CallEventBody): void {
    const { id: callId, hotelId } = this;
    const seq = this.seq++;
    const event = { v: 1, id: `${callId}:${seq}`, callId, hotelId, seq, at: Date.now(), ...body } as CallEvent;
    this.services.journal.publish(event);
    this.media.event(event);
  }

  elapsed = () => Date.now() - this.answeredAt;
  flowNow = () => Date.now() + this.offset;
  node = () => this.state?.node ?? null;
  language = () => this.state?.language ?? this.setup.flow.language;

  running(effect: string, stop: (why: 'cancelled' | 'caller_left') => unknown): void {
    this.stops.set(effect, stop);
  }
  settled(effect: string): void {
    this.stops.delete(effect);
  }
  cancel(effect: string): void {
    const stop = this.stops.get(effect);
    this.stops.delete(effect);
    void stop?.('cancelled');
  }

  background(work: Promise<unknown>): void {
    const tracked = work
      .catch((error) => this.log.error({ err: error }, 'Background work failed'))
      .finally(() => this.work.delete(tracked));
    this.work.add(tracked);
  }

  /** The caller hung up or was cut off. */
  async callerLeft(): Promise<void> {
    if (this.gone || this.ended) return;
    this.gone = true;
    this.floor.close();
    this.player.setMusic(null);
    // a message that was being left is kept: hanging up is how most people end one
    const messages = this.open.filter(({ kind }) => kind === 'record_message').map(({ key }) => key);
    for (const key of messages) void this.stops.get(key)?.('caller_left');
    this.post({ type: 'caller.left' });
    setTimeout(() => this.end('caller_left', null), HANGUP_LANE_MS).unref();
  }

  follow = (command: Parameters<typeof follow>[0]) => {
    if (!this.ended) follow(command, this);
  };

  /** The worker has to end: a sentence, then the line closes. */
  sayGoodbye(): void {
    this.floor.stop('operator');
    announce(this, `${this.id}:goodbye`, 'goodbye');
    void perform({ kind: 'hangup', key: `${this.id}:drain`, node: null, reason: 'fault', outcome: null }, this);
  }

  /** Ends the call exactly once, whoever asks first. */
  end(reason: EndReason, outcome: string | null): void {
    if (this.ended) return;
    this.ended = true;
    this.mailbox.close();
    if (this.timer) clearTimeout(this.timer);
    this.unfollow();
    this.floor.close();
    for (const stop of this.stops.values()) void stop('caller_left');
    this.stops.clear();
    const { legId } = this.setup;
    const { answeredAt } = this;
    this.wired.close();
    void endCall(this, {
      reason,
      outcome,
      legId,
      answeredAt,
      recorder: this.wired.recorder,
      wrappingUp: this.wrappingUp,
      work: this.work,
    });
  }

  /** Another worker owns the call: not a frame, not an event more from here. */
  fence(): void {
    if (this.ended) return;
    this.ended = true;
    this.log.warn({ epoch: this.lease.epoch }, 'Another worker took the call over; this one falls silent');
    this.services.metrics.fenced.inc();
    this.mailbox.close();
    if (this.timer) clearTimeout(this.timer);
    this.unfollow();
    this.wired.close();
    for (const stop of this.stops.values()) void stop('cancelled');
    this.media.close('moved');
    void this.wired.recorder?.discard();
    this.services.registry.remove(this.id);
  }

  /** Takes over a step's result: commit first, then tell, then act. */
  private async take({ state, effects, trace }: StepResult): Promise<void> {
    this.state = state;
    this.open = openAfter(this.open, effects, state);
    if ((await this.commit(trace.length)) === 'fenced') return this.fence();
    if (this.ended) return;
    for (const entry of trace) this.emit(eventOfTrace(entry));
    this.arm();
    for (const effect of effects) {
      const begun = this.perform(effect);
      // loading stored audio must not be overtaken by the sentence after it
      if (effect.kind === 'play') await begun;
    }
    const hangsUp = effects.some(({ kind }) => kind === 'hangup');
    if (state.status === 'ended' && !hangsUp) this.end(state.end?.reason ?? 'completed', state.end?.outcome ?? null);
  }

  /** Transfers and messages tell their own end before the call may tell its own; tools only before it is forgotten. */
  private perform(effect: FlowEffect): Promise<void> {
    const done = perform(effect, this);
    if (effect.kind === 'tool') this.background(done);
    if (effect.kind === 'transfer' || effect.kind === 'record_message') {
      this.wrappingUp.add(done);
      void done.finally(() => this.wrappingUp.delete(done));
    }
    return done;
  }

  private async commit(events: number) {
    const began = performance.now();
    const { from, userId, facts } = this.setup;
    const { answeredAt } = this;
    const result = await this.services.ledger.commit(this.lease, {
      ...{ v: 1, callId: this.id, hotelId: this.hotelId, flow: from, state: this.state, open: this.open },
      ...{
        eventSeq: this.seq + events,
        answeredAt,
        clockOffset: this.offset,
        speaksFor: { userId, channel: facts.channel },
      },
    });
    this.services.metrics.commitMs.observe(performance.now() - began);
    if (result === 'unavailable') {
      this.services.metrics.checkpointFailures.inc();
      if (!this.unresumable) this.log.warn('Redis is away: the call goes on from memory and cannot be taken over');
    }
    this.unresumable = result === 'unavailable';
    return result;
  }

  private arm(): void {
    if (this.timer) clearTimeout(this.timer);
    const deadline = nextDeadline(this.state);
    if (!deadline) return;
    const { id, at } = deadline;
    // longer than a timer can count: look again in a day
    const ms = Math.min(Math.max(0, at - this.flowNow()), 86_400_000);
    this.timer = setTimeout(() => (this.flowNow() < at ? this.arm() : this.post({ type: 'deadline', id })), ms);
  }
}
