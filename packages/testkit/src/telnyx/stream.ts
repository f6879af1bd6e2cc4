import { randomUUID } from 'node:crypto';
import { WebSocket } from 'ws';
import * as z from 'zod';
import { Microphone } from '../caller/microphone';
import { toUlaw } from '../vendor/ulaw';

/** What may be sent to a media stream. Source: developers.telnyx.com, AsyncAPI "Stream call media over WebSocket". */
const ToTelnyx = z.discriminatedUnion('event', [
  z.strictObject({ event: z.literal('media'), media: z.strictObject({ payload: z.base64().min(4) }) }),
  z.strictObject({ event: z.literal('mark'), mark: z.strictObject({ name: z.string().min(1) }) }),
  z.strictObject({ event: z.literal('clear') }),
]);

export interface StreamFacts {
  url: string;
  token: string | null;
  callControlId: string;
  sessionId: string;
  from: string;
  to: string;
  clientState: string | null;
  codec: string;
}

export interface StreamEars {
  audio(ulaw: Buffer): void;
  /** The other side closed it, or the handshake failed. */
  closed(code: number): void;
  /** A message that breaks the protocol. */
  wrong(message: string): void;
}

/** Telnyx's end of one media stream. */
export class FakeStream {
  readonly id = randomUUID();
  readonly marks: string[] = [];
  clears = 0;
  /** Resolves when `start` was sent; rejects when the handshake is refused. */
  readonly started: Promise<void>;
  /** What happens to media messages on their way: more, fewer, in another order. */
  mischief: (message: string) => string[] = (message) => [message];
  readonly socket: WebSocket;
  private sequence = 0;
  private chunk = 0;
  /** When everything received has been heard. */
  private heardAt = 0;
  private readonly mic = new Microphone((frame) => this.media(toUlaw(frame)));
  private readonly waiting = new Map<NodeJS.Timeout, string>();

  constructor(
    private readonly facts: StreamFacts,
    private readonly ears: StreamEars,
  ) {
    const headers = facts.token ? { 'x-telnyx-streaming-auth-token': facts.token } : {};
    this.socket = new WebSocket(facts.url, { headers, perMessageDeflate: false });
    this.started = new Promise((resolve, reject) => {
      this.socket.once('open', () => {
        this.begin();
        resolve();
      });
      this.socket.once('error', reject);
    });
    this.started.catch(() => {});
    this.socket.on('error', () => {});
    this.socket.on('message', (data, binary) => this.onMessage(data.toString(), binary));
    this.socket.on('close', (code) => {
      this.silence();
      ears.closed(code);
    });
  }

  speak = (pcm: Int16Array): Promise<void> => this.mic.speak(pcm);
  mute = (): void => this.mic.stop();
  digit(digit: string): void {
    const { stream_id, sequence_number } = this.head();
    this.raw({ event: 'dtmf', stream_id, sequence_number, occurred_at: new Date().toISOString(), dtmf: { digit } });
  }
  media(ulaw: Buffer): void {
    this.chunk += 1;
    const media = { track: 'inbound', chunk: `${this.chunk}`, timestamp: `${this.chunk * 20}` };
    const message = { event: 'media', ...this.head(), media: { ...media, payload: ulaw.toString('base64') } };
    for (const text of this.mischief(JSON.stringify(message))) this.raw(text);
  }
  /** Whatever bytes. */
  raw(message: unknown): void {
    if (this.socket.readyState !== WebSocket.OPEN) return;
    this.socket.send(typeof message === 'string' || Buffer.isBuffer(message) ? message : JSON.stringify(message));
  }
  /** The call is over. */
  stop(): void {
    const { callControlId: call_control_id } = this.facts;
    this.raw({ event: 'stop', ...this.head(), stop: { user_id: 'user', call_control_id } });
    this.socket.close(1000);
  }
  /** The network is gone. */
  drop(): void {
    this.socket.terminate();
  }

  private head() {
    this.sequence += 1;
    return { stream_id: this.id, sequence_number: `${this.sequence}` };
  }

  private begin(): void {
    const { callControlId, sessionId, from, to, clientState, codec } = this.facts;
    this.raw({ event: 'connected', version: '1.0.0' });
    const media_format = { encoding: codec, sample_rate: codec === 'G722' ? 16_000 : 8_000, channels: 1 };
    const ids = { user_id: 'user', call_control_id: callControlId, call_session_id: sessionId };
    this.raw({
      event: 'start',
      ...this.head(),
      start: { ...ids, from, to, tags: [], client_state: clientState, media_format },
    });
    this.mic.start();
  }

  private onMessage(text: string, binary: boolean): void {
    const parsed = binary ? null : ToTelnyx.safeParse(JSON.parse(text));
    if (!parsed?.success) return this.ears.wrong(text.slice(0, 200));
    const message = parsed.data;
    if (message.event === 'media') {
      const ulaw = Buffer.from(message.media.payload, 'base64');
      // 20 ms to 30 s in one message
      if (ulaw.length < 160 || ulaw.length > 240_000) return this.ears.wrong(`${ulaw.length} bytes of audio`);
      this.heardAt = Math.max(this.heardAt, performance.now()) + ulaw.length / 8;
      this.ears.audio(ulaw);
    } else if (message.event === 'mark') {
      const { name } = message.mark;
      const timer = setTimeout(() => this.echo(timer, name), Math.max(0, this.heardAt - performance.now()));
      this.waiting.set(timer, name);
    } else {
      this.clears += 1;
      this.heardAt = performance.now();
      for (const [timer, name] of [...this.waiting]) this.echo(timer, name);
    }
  }

  /** Sent back when the audio before it was played, or thrown away. */
  private echo(timer: NodeJS.Timeout, name: string): void {
    clearTimeout(timer);
    this.waiting.delete(timer);
    this.marks.push(name);
    this.raw({ event: 'mark', ...this.head(), mark: { name } });
  }

  private silence(): void {
    this.mic.stop();
    for (const timer of this.waiting.keys()) clearTimeout(timer);
    this.waiting.clear();
  }
}
