import { AppError, type CallEvent, type SoftphoneFromServer, SoftphoneToServer } from '@innline/shared';
import type { CallMedia, MediaHandlers } from '../contract';
import { bytesOf, newFrame } from '../frames';
import type { HostProcess } from './host-process';
import type { FromHost, RoomPlace, WhyLeft } from './messages';

/** What the far end's jitter buffer still plays when ours is empty: cutting it off would eat the last syllable. */
const TAIL_MS = 250;
/** A few seconds of audio at most, while the call is being set up. */
const MOST_EARLY = 200;

export interface Joining {
  place: RoomPlace;
  /** Asked again each time the room is joined: tokens run out. */
  token(): Promise<string>;
  /** After `close` or the other end's goodbye: end the room, or let it go on for a successor (`moved`). Never throws. */
  closed?(reason: string): Promise<void>;
  /** This end was lost; the other one may still be in the room. `mayReturn` is false where we were put out of it. */
  lost?(mayReturn: boolean): void;
}

interface Hooks {
  /** A room that has not been joined by then is given up. */
  joinMs: number;
  left(host: HostProcess): void;
  leaving(work: Promise<void>): void;
}

/**
 * One end of a call in a LiveKit room. When its media host dies, the room is joined anew from another one and the call goes
 * on; `lost` is told only when that fails.
 */
export class RoomMedia implements CallMedia {
  readonly transport = 'livekit';
  /** True once the other end is on the line; false when this end closed before. */
  readonly arrived: Promise<boolean>;
  private settleArrived!: (arrived: boolean) => void;
  private host: HostProcess | null = null;
  private leg = 0;
  private handlers: MediaHandlers | null = null;
  private early: ((to: MediaHandlers) => void)[] = [];
  private over = false;

  constructor(
    private readonly joining: Joining,
    private readonly place: () => HostProcess,
    private readonly hooks: Hooks,
  ) {
    this.arrived = new Promise((resolve) => {
      this.settleArrived = resolve;
    });
  }

  /** @throws AppError `unavailable` */
  async join(): Promise<void> {
    const token = await this.joining.token();
    const host = this.place();
    await new Promise<void>((resolve, reject) => {
      const fail = () => {
        clearTimeout(timer);
        host.order(leg, { type: 'leave' });
        this.letGo(host, leg);
        reject(new AppError('unavailable', 'The LiveKit room could not be joined. Check the server and its keys.'));
      };
      const timer = setTimeout(fail, this.hooks.joinMs);
      let joined = false;
      const leg = host.open({
        audio: (bytes) => this.frame(bytes),
        message: (message) => {
          if (message.type === 'joined') {
            joined = true;
            clearTimeout(timer);
            resolve();
          } else if (joined) this.told(message);
          else if (message.type === 'failed' || message.type === 'left') fail();
        },
        died: () => (joined ? this.hostDied() : fail()),
      });
      this.host = host;
      this.leg = leg;
      host.order(leg, { type: 'join', token, ...this.joining.place });
    });
    if (this.over) this.leave();
  }

  get backlog(): number {
    return this.host?.backlog ?? 0;
  }
  handle(handlers: MediaHandlers): void {
    this.handlers = handlers;
    for (const tell of this.early.splice(0)) tell(handlers);
  }
  send(frame: Int16Array): void {
    if (!this.over) this.host?.audio(this.leg, frame);
  }
  clear(): void {
    if (!this.over) this.host?.order(this.leg, { type: 'clear' });
  }
  mark(name: string): void {
    if (!this.over) this.host?.order(this.leg, { type: 'mark', name });
  }
  event(event: CallEvent): void {
    this.tellParty({ type: 'event', event });
  }
  error(code: string, message: string): void {
    this.tellParty({ type: 'error', code, message });
  }
  tellParty(message: SoftphoneFromServer): void {
    if (this.over || !this.joining.place.reads) return;
    this.host?.order(this.leg, { type: 'tell', json: JSON.stringify(message) });
  }

  close(reason: string): void {
    if (this.over) return;
    this.tellParty({ type: 'ended', reason });
    this.over = true;
    this.settleArrived(false);
    // a successor speaks in the room already
    const tail = reason === 'moved' ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, TAIL_MS));
    this.hooks.leaving(
      tail.then(async () => {
        this.leave();
        await this.joining.closed?.(reason);
      }),
    );
  }

  private leave(): void {
    if (!this.host) return;
    this.host.order(this.leg, { type: 'leave' });
    this.letGo(this.host, this.leg);
  }

  private letGo(host: HostProcess, leg: number): void {
    host.forget(leg);
    this.hooks.left(host);
  }

  private frame(bytes: Buffer): void {
    const pcm = newFrame();
    // a last, shorter frame of a track is no frame
    if (bytes.length !== pcm.byteLength) return;
    bytesOf(pcm).set(bytes);
    this.deliver((to) => to.frame(pcm));
  }

  private told(message: FromHost): void {
    if (message.type === 'arrived') this.settleArrived(true);
    else if (message.type === 'digit') this.deliver((to) => to.digit(message.digit, message.source));
    else if (message.type === 'played') this.deliver((to) => to.mark(message.name));
    else if (message.type === 'told') this.typed(message.json);
    else if (message.type === 'left') this.gone(message.why);
  }

  /** A page's message; whatever it is, it must not end the call of somebody who talks. */
  private typed(json: string): void {
    let raw: unknown;
    try {
      raw = JSON.parse(json);
    } catch {
      return this.error('bad_message', 'That was not JSON.');
    }
    const parsed = SoftphoneToServer.safeParse(raw);
    if (!parsed.success) return this.error('bad_message', 'Unknown message. Known types: digit, text, hangup, ping.');
    const message = parsed.data;
    if (message.type === 'digit') this.deliver((to) => to.digit(message.digit, 'keypad'));
    else if (message.type === 'text') this.deliver((to) => to.text(message.text));
    else if (message.type === 'ping') this.tellParty({ type: 'pong', t: message.t });
    else if (message.type === 'hangup') this.gone('hangup');
  }

  private deliver(tell: (to: MediaHandlers) => void): void {
    if (this.handlers) tell(this.handlers);
    else if (this.early.length < MOST_EARLY) this.early.push(tell);
  }

  private gone(why: WhyLeft): void {
    if (this.over) return;
    this.over = true;
    this.settleArrived(false);
    this.leave();
    // a lost end may be found again, by a successor
    if (why === 'hangup' && this.joining.closed) this.hooks.leaving(this.joining.closed(why));
    this.deliver((to) => to.closed(why === 'hangup' ? 'hangup' : 'lost'));
    if (why !== 'hangup') this.joining.lost?.(why === 'lost');
  }

  private async hostDied(): Promise<void> {
    this.host = null;
    if (this.over) return;
    try {
      await this.join();
    } catch {
      this.gone('lost');
    }
  }
}
