import { randomUUID } from 'node:crypto';
import { fromUlaw } from '../vendor/ulaw';
import { FakeStream } from './stream';

export interface FakeCallOptions {
  direction: 'incoming' | 'outgoing';
  from: string;
  to: string;
  connectionId: string;
  clientState: string | null;
  callerName?: string;
  /** What the other side's phone speaks; PCMU and PCMA are converted, others come as they are. */
  codec?: string;
}

/** What the account does for its calls. */
export interface FakeCallWorld {
  tell(call: FakeCall, type: string, payload?: Record<string, unknown>): void;
  route(url: string): string;
  wrong(what: string): void;
}

export interface StreamOrder {
  stream_url?: string;
  stream_auth_token?: string;
  stream_codec?: string;
  stream_bidirectional_mode?: string;
}

/** One call at the fake Telnyx, and the person at its far end. */
export class FakeCall {
  readonly id = `v3:${randomUUID()}`;
  readonly legId = randomUUID();
  readonly sessionId = randomUUID();
  readonly commands: { action: string; body: Record<string, unknown> }[] = [];
  readonly streams: FakeStream[] = [];
  /** 8 kHz, in the order it came. */
  readonly heard: { at: number; pcm: Int16Array }[] = [];
  state: 'ringing' | 'active' | 'ended' = 'ringing';
  /** Somebody picked up, whatever came afterwards. */
  answered = false;
  /** Where it was handed over to. */
  transferredTo: string | null = null;
  clientState: string | null;
  cause: string | null = null;
  /** Resolves with `hangup_cause`. */
  readonly ended: Promise<string>;
  private over!: (cause: string) => void;
  private readonly done = new Set<string>();
  private waiting: { index: number; resolve(stream: FakeStream): void }[] = [];

  constructor(
    readonly options: FakeCallOptions,
    private readonly world: FakeCallWorld,
  ) {
    this.clientState = options.clientState;
    this.ended = new Promise((resolve) => {
      this.over = resolve;
    });
  }

  /** The stream that is on now. */
  get stream(): FakeStream | null {
    return this.streams.at(-1) ?? null;
  }
  /** Waits for the call's n-th stream to be on. */
  async streaming(n = 1): Promise<FakeStream> {
    const stream =
      this.streams[n - 1] ?? (await new Promise<FakeStream>((resolve) => this.waiting.push({ index: n - 1, resolve })));
    await stream.started;
    return stream;
  }
  press(digits: string): void {
    for (const digit of digits) this.stream?.digit(digit);
  }
  speak(pcm: Int16Array): Promise<void> {
    return this.stream?.speak(pcm) ?? Promise.resolve();
  }
  /** The person puts the phone down. */
  hangUp(cause = 'normal_clearing'): void {
    this.end(cause, this.options.direction === 'incoming' ? 'caller' : 'callee');
  }
  /** The person who was called picks up. */
  pickUp(order: StreamOrder): void {
    if (this.state !== 'ringing') return;
    this.state = 'active';
    this.answered = true;
    this.world.tell(this, 'call.answered');
    if (order.stream_url) this.startStream(order);
  }
  /** Breaks the stream without a goodbye. */
  drop(): void {
    this.stream?.drop();
  }

  /** False: the same command was given before and is ignored. */
  first(commandId: string | undefined): boolean {
    if (!commandId) return true;
    if (this.done.has(commandId)) return false;
    this.done.add(commandId);
    return true;
  }

  startStream(order: StreamOrder): void {
    const { from, to, codec = 'PCMU' } = this.options;
    if (order.stream_bidirectional_mode !== 'rtp') this.world.wrong('the stream takes no audio back');
    const converted = ['PCMU', 'PCMA'].includes(codec) && order.stream_codec ? order.stream_codec : codec;
    const stream: FakeStream = new FakeStream(
      {
        ...{ url: this.world.route(order.stream_url!), token: order.stream_auth_token ?? null },
        ...{ callControlId: this.id, sessionId: this.sessionId, from, to, clientState: this.clientState },
        codec: converted,
      },
      {
        audio: (ulaw) => this.heard.push({ at: performance.now(), pcm: fromUlaw(ulaw) }),
        wrong: (message) => this.world.wrong(message),
        closed: (code) => {
          if (this.state === 'ended' || this.transferredTo) return;
          const payload = { stream_id: stream.id, ...(code === 1000 ? {} : { failure_reason: 'connection_failed' }) };
          this.world.tell(this, code === 1000 ? 'streaming.stopped' : 'streaming.failed', payload);
        },
      },
    );
    this.streams.push(stream);
    void stream.started
      .then(() => this.world.tell(this, 'streaming.started', { stream_id: stream.id }))
      .catch(() => {});
    const index = this.streams.length - 1;
    for (const wait of this.waiting.filter((each) => each.index === index)) wait.resolve(stream);
    this.waiting = this.waiting.filter((each) => each.index !== index);
  }

  end(hangup_cause: string, hangup_source: 'caller' | 'callee' | 'unknown'): void {
    if (this.state === 'ended') return;
    this.state = 'ended';
    this.cause = hangup_cause;
    this.stream?.stop();
    this.world.tell(this, 'call.hangup', { hangup_cause, hangup_source, sip_hangup_cause: '200' });
    this.over(hangup_cause);
  }
}
