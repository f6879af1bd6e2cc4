import {
  type CallFacts,
  type EndReason,
  type FlowEffect,
  type FlowEvent,
  type FlowState,
  resumeCall,
  type StepResult,
  start,
  step,
} from '@innline/flow';
import type { CallEvent, CallEventBody } from '@innline/shared';
import type { Logger } from '@innline/shared/server';
import { perform } from '../effects';
import type { EffectContext } from '../effects/contract';
import { announce } from '../effects/say';
import { CallerEnd } from '../media/caller-end';
import type { CallMedia } from '../media/contract';
import type { Player } from '../media/player';
import type { Services, Speech } from '../services';
import { Absence } from './absence';
import { Alarm } from './alarm';
import { isAmongStaff } from './among-staff';
import { type Checkpoint, handedOver, openAfter } from './checkpoint';
import { Committer } from './committer';
import type { Ear } from './ear';
import { endAfterLane } from './end-after-lane';
import { endCall, storeRecorded } from './ending';
import { expectBack } from './expect-back';
import type { Floor } from './floor';
import type { Lease } from './ledger';
import { Mailbox } from './mailbox';
import { follow } from './operator';
import type { Parties } from './parties';
import type { FlowEventBody } from './port';
import type { CallSetup } from './setup';
import { Stops } from './stops';
import { Teller } from './teller';
import { eventOfTrace } from './trace-events';
import { wire } from './wiring';
import { Work } from './work';

/**
 * One live call: events in, one engine step each, a commit, effects out. Everything else (who speaks, what was heard,
 * what a tool does) lives elsewhere and talks to it through {@link EffectContext}.
 */
export class LiveCall implements EffectContext {
  readonly id: string;
  readonly hotelId: string;
  readonly log: Logger;
  readonly facts: CallFacts;
  readonly media: CallerEnd;
  readonly speech: Speech;
  readonly player: Player;
  readonly floor: Floor;
  readonly ear: Ear;
  readonly parties: Parties;
  readonly lease: Lease;
  readonly carrier: CallSetup['carrier'];
  gone = false;
  ended = false;
  private state!: FlowState;
  private open: FlowEffect[] = [];
  /** What the worker before this one had begun and the caller is needed for. */
  private underway: FlowEffect[] = [];
  private readonly teller: Teller;
  private readonly alarm = new Alarm(
    () => this.flowNow(),
    (id) => this.post({ type: 'deadline', id }),
  );
  private unfollow = () => {};
  private lastCommand: string;
  private readonly mailbox: Mailbox<() => Promise<void>>;
  private readonly absence = new Absence(() => void this.callerLeft());
  private readonly stops = new Stops();
  private readonly work = new Work((error) => this.log.error({ err: error }, 'Background work failed'));
  private answeredAt: number;
  private readonly offset: number;
  private readonly wired: ReturnType<typeof wire>;
  private readonly committer: Committer;

  constructor(
    readonly services: Services,
    private readonly setup: CallSetup,
  ) {
    const { facts, lease, media, transport } = setup;
    this.id = lease.callId;
    this.hotelId = facts.hotel.id;
    this.lease = lease;
    this.carrier = setup.carrier;
    this.facts = facts;
    this.media = new CallerEnd(transport, services.fence.maySpeak);
    if (media) this.media.attach(media);
    this.speech = setup.speech;
    this.lastCommand = setup.lastCommand;
    this.committer = new Committer(services, setup);
    this.teller = new Teller({ callId: this.id, hotelId: this.hotelId }, setup.eventSeq, (event) => {
      services.journal.publish(event);
      if (!isAmongStaff(event)) this.media.event(event);
    });
    this.log = services.log.child({ callId: this.id });
    // a draft may be tried at a pretended moment: the flow's clock runs from there
    this.offset = setup.clockOffset;
    this.answeredAt = setup.answeredAt;
    this.mailbox = new Mailbox(
      (work) => work(),
      (error) => this.log.error({ err: error }, 'A step failed'),
    );
    this.wired = wire(this, services, setup);
    ({ player: this.player, floor: this.floor, ear: this.ear, parties: this.parties } = this.wired);
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

  /**
   * Goes on from a checkpoint: with the caller, if they are here already, else it waits for them. What was under way is
   * looked after by its class; what the last step told may not have been heard of yet.
   */
  resume({ state, open, told }: Pick<Checkpoint, 'state' | 'open' | 'told'>): void {
    this.teller.tell(told);
    this.state = state;
    this.open = openAfter(open, [], state);
    this.underway = this.open.filter(({ kind }) => kind !== 'tool');
    // a booking that was decided is made, whether or not the caller comes back
    for (const effect of this.open) if (effect.kind === 'tool') void this.perform(effect, true);
    this.gone = state.lane === 'hangup' || state.status === 'ended';
    const given = handedOver(this.open);
    if (this.gone || this.media.here) this.goOn();
    else if (given) expectBack(given, this);
    else this.lost();
    if (this.gone) endAfterLane(this.setup.flow, this.state, this);
    this.openLine();
  }

  /** From now on the caller and the desk are heard; what came in before has waited in the transport. */
  private openLine(): void {
    this.unfollow = this.services.commands.follow(this.id, this.follow, this.lastCommand);
    this.media.handle(this.wired.handlers);
  }

  /**
   * The caller's connection broke without a goodbye, or has gone to another worker: they are waited for. Until then no
   * step is taken, and whichever worker they come back to may have the call.
   */
  lost(): void {
    this.leave(this.services.env.INNLINE_RETURN_MS, () => this.media.detach('moved'));
  }

  /** Their carrier has them, for `ms` at most, and may give them back: until it tells ({@link lent}) no step is taken. */
  lend(ms: number, ended?: () => void): void {
    this.leave(ms, () => this.media.lend(), ended);
  }

  /** The carrier told. `kept`: it keeps them. Else they are here again, or come back over another connection. */
  lent(kept: boolean): void {
    if (this.absence.lasts && (kept || this.media.takeBack())) this.goneOn();
  }

  private leave(ms: number, letGo: () => void, ended?: () => void): void {
    if (this.gone || this.ended || this.absence.lasts) return;
    this.absence.begin(ms, ended);
    letGo();
    this.mailbox.pause();
    this.floor.suspend();
    this.alarm.stop();
    void this.services.ledger.setFree(this.lease, true);
  }

  /** The caller is being waited for. */
  get away(): boolean {
    return this.absence.lasts;
  }

  /** People are talking, or something is being done that should not be begun twice. */
  get engaged(): boolean {
    return this.parties.talker !== null || this.open.some(({ kind }) => kind === 'tool' || kind === 'transfer');
  }

  /** The caller is back, over this connection. One that is still open is closed: it is the same caller. */
  comeBack(media: CallMedia): void {
    if (!this.absence.lasts) this.lost();
    this.media.attach(media);
    this.goOn();
    this.goneOn();
  }

  private goneOn(): void {
    this.absence.end();
    this.mailbox.resume();
    void this.services.ledger.setFree(this.lease, false).then((ours) => ours || this.fence());
  }

  /** A sentence across the gap, then the open question again, and what another worker left under way. */
  private goOn(): void {
    this.mailbox.postFirst(async () => {
      this.floor.suspend();
      if (this.state.music) this.player.setMusic(null);
      // whom the carrier gives back has heard it ring, and nothing of ours was dropped
      if (!this.gone && !handedOver(this.open)) announce(this, `${this.id}:dropped:${this.teller.next}`, 'dropped');
      await this.take(resumeCall(this.setup.flow, this.state, this.flowNow()));
      for (const effect of this.underway.splice(0)) if (this.open.includes(effect)) void this.perform(effect, true);
      // whoever had taken the call over has lost it, too: the flow speaks until they come again
      if (this.state.operator?.mode === 'takeover' && !this.parties.talker) this.post({ type: 'operator.release' });
    });
  }

  post(event: FlowEventBody): void {
    this.mailbox.post(() => this.react(event));
  }

  private async react(event: FlowEventBody): Promise<void> {
    if (this.ended) return;
    const began = performance.now();
    const result = step(this.setup.flow, this.state, { ...event, at: this.flowNow() } as FlowEvent);
    this.services.metrics.stepMs.observe(performance.now() - began);
    // an event that means nothing here gives back the very same state
    if (result.state !== this.state) await this.take(result);
  }

  emit(body: CallEventBody, at?: number): void {
    this.teller.emit(body, at);
  }

  elapsed = () => Date.now() - this.answeredAt;
  flowNow = () => Date.now() + this.offset;
  node = () => this.state?.node ?? null;
  vars = () => this.state?.vars ?? {};
  language = () => this.state?.language ?? this.setup.flow.language;
  voices = () => this.setup.flow.document.voices;

  running: EffectContext['running'] = (effect, stop) => this.stops.add(effect, stop);
  settled = (effect: string) => this.stops.settled(effect);
  cancel = (effect: string) => this.stops.stop(effect, 'cancelled');

  background(work: Promise<unknown>): void {
    this.work.background(work);
  }

  /** The caller hung up or was cut off. */
  callerLeft(): void {
    if (this.gone || this.ended) return;
    this.gone = true;
    this.absence.end();
    void this.services.ledger.setFree(this.lease, false);
    this.floor.close();
    this.player.setMusic(null);
    // a message that was being left is kept: hanging up is how most people end one
    for (const { kind, key } of this.open) if (kind === 'record_message') this.stops.stop(key, 'caller_left');
    // whatever has waited while they were away comes too late for them
    this.mailbox.postFirst(() => this.react({ type: 'caller.left' }));
    this.mailbox.resume();
    endAfterLane(this.setup.flow, this.state, this);
  }

  follow = (command: Parameters<typeof follow>[0], entry: string) => {
    this.lastCommand = entry;
    if (!this.ended) follow(command, this);
  };

  /** Ends the call exactly once, whoever asks first. */
  end(reason: EndReason, outcome: string | null): void {
    if (this.ended) return;
    this.ended = true;
    this.shut();
    this.floor.close();
    this.stops.stopAll('caller_left');
    const { answeredAt, work, wired, setup } = this;
    wired.close();
    // what a step under way tells comes before the end
    work.wrapUp(this.mailbox.settled());
    void endCall(this, { legId: setup.legId, reason, outcome, answeredAt, recorder: wired.recorder, work });
  }

  /** Another worker owns the call: not a frame, not an event more from here. */
  fence(): void {
    if (this.ended) return;
    this.ended = true;
    this.log.warn({ epoch: this.lease.epoch }, 'Another worker took the call over; this one falls silent');
    this.services.metrics.fenced.inc();
    this.shut();
    this.wired.close();
    this.stops.stopAll('cancelled');
    this.media.close('moved');
    this.parties.close('moved');
    // what was recorded here is the call's part up to now
    this.background(storeRecorded(this, this.wired.recorder));
    this.services.registry.remove(this.id);
  }

  private shut(): void {
    this.mailbox.close();
    this.absence.end();
    this.alarm.stop();
    this.unfollow();
  }

  /** Takes over a step's result: commit first, then tell, then act. */
  private async take({ state, effects, trace }: StepResult): Promise<void> {
    this.state = state;
    this.open = openAfter(this.open, effects, state);
    // a menu's keys come before what they chose
    if (trace.some(({ type }) => type === 'answer.stored' || type === 'choice.made')) this.floor.keys.answered();
    const told = this.teller.prepare(trace.map(eventOfTrace));
    this.services.crashPoint('before_commit');
    if ((await this.commit(told)) === 'fenced') return this.fence();
    this.services.crashPoint('after_commit');
    this.teller.tell(told);
    if (this.ended) return;
    // while the caller is away no time runs out; coming back asks again
    if (!this.absence.lasts) this.alarm.set(state);
    for (const effect of effects) {
      const begun = this.perform(effect);
      // loading stored audio must not be overtaken by the sentence after it
      if (effect.kind === 'play') await begun;
    }
    this.services.crashPoint('after_send');
    const hangsUp = effects.some(({ kind }) => kind === 'hangup');
    if (state.status === 'ended' && !hangsUp) this.end(state.end?.reason ?? 'completed', state.end?.outcome ?? null);
  }

  /** Transfers and messages tell their own end before the call may tell its own; tools only before it is forgotten. */
  private perform(effect: FlowEffect, again = false): Promise<void> {
    const done = perform(effect, this, again);
    if (effect.kind === 'tool') this.work.background(done);
    if (effect.kind === 'transfer' || effect.kind === 'record_message') this.work.wrapUp(done);
    return done;
  }

  /** Redis has forgotten the call: a successor needs it there. */
  rewrite(): void {
    this.mailbox.post(async () => void (await this.commit([])));
  }

  private commit(told: CallEvent[]) {
    const { state, open, answeredAt, lastCommand, teller } = this;
    const step = { state, open, answeredAt, lastCommand, eventSeq: teller.next, told };
    return this.committer.commit({ ...step, transport: this.media.transport });
  }
}
