import { WebSocket } from 'ws';
import { Microphone } from '../caller/microphone';
import { PacingWatch } from '../caller/pacing';
import { fromUlaw, toUlaw } from '../vendor/ulaw';

export interface StreamStart {
  accountSid: string;
  callSid: string;
  streamSid: string;
  parameters: Record<string, string>;
}

export interface StreamFaults {
  /** Announced instead of `audio/x-mulaw`. */
  encoding?: string;
  /** Every chunk is sent twice. */
  doubled?: boolean;
  /** Every second chunk overtakes the one before it. */
  swapped?: boolean;
  /** Nothing is said after the socket is open. */
  mute?: boolean;
}

type Sent = { event?: string; streamSid?: string; media?: { payload?: string }; mark?: { name?: string } };

/** Twilio's end of one media stream: speaks, presses, plays what it gets in real time, and sends marks back. */
export class FakeStream {
  /** 8 kHz, as it came. */
  readonly heard: { at: number; pcm: Int16Array }[] = [];
  /** What a real Twilio would have refused (error 31951 and its like). */
  readonly violations: string[] = [];
  readonly pacing = new PacingWatch();
  clears = 0;
  /** Who ended it: `far`, we closed it; `call`, the caller or Twilio did; `lost`. */
  readonly ended: Promise<'far' | 'call' | 'lost'>;
  /** The HTTP status a refused upgrade got; null: it was accepted, or is under way. */
  refused: number | null = null;
  private readonly socket: WebSocket;
  private readonly mic: Microphone;
  private sequence = 0;
  private chunk = 0;
  private playedAt = 0;
  private held: string | null = null;
  private why: 'far' | 'call' | 'lost' = 'far';
  private readonly marks = new Map<string, NodeJS.Timeout>();

  constructor(
    url: string,
    signature: string,
    private readonly start: StreamStart,
    private readonly faults: StreamFaults = {},
  ) {
    this.socket = new WebSocket(url, { headers: { 'x-twilio-signature': signature }, perMessageDeflate: false });
    this.mic = new Microphone((frame) => this.sendAudio(toUlaw(frame)));
    this.socket.on('open', () => this.begin());
    this.socket.on('message', (data: Buffer, binary: boolean) => this.onMessage(data, binary));
    this.socket.on('unexpected-response', (_, res) => {
      this.refused = res.statusCode ?? 0;
      this.socket.terminate();
    });
    this.socket.on('error', () => {});
    this.ended = new Promise((resolve) => {
      this.socket.on('close', () => {
        this.mic.stop();
        for (const timer of this.marks.values()) clearTimeout(timer);
        resolve(this.why);
      });
    });
  }

  get sid(): string {
    return this.start.streamSid;
  }
  press(digit: string): void {
    this.send({ event: 'dtmf', streamSid: this.sid, ...this.next(), dtmf: { track: 'inbound_track', digit } });
  }
  /** 16 kHz; resolves when the last of it was sent. */
  speak(pcm: Int16Array): Promise<void> {
    return this.mic.speak(pcm);
  }
  /** Whatever text, for hostile far ends. */
  sendRaw(text: string | Buffer): void {
    if (this.socket.readyState === WebSocket.OPEN) this.socket.send(text);
  }
  /** The caller has hung up. */
  stop(): void {
    this.why = 'call';
    const { accountSid, callSid } = this.start;
    this.send({ event: 'stop', streamSid: this.sid, ...this.next(), stop: { accountSid, callSid } });
    this.socket.close();
  }
  /** The connection breaks without a word. */
  drop(): void {
    this.why = 'lost';
    this.socket.terminate();
  }
  /** The network is dead, and nobody has noticed yet. */
  freeze(): void {
    this.mic.stop();
  }

  private begin(): void {
    if (this.faults.mute) return;
    const { accountSid, callSid, streamSid, parameters: customParameters } = this.start;
    this.send({ event: 'connected', protocol: 'Call', version: '1.0.0' });
    const mediaFormat = { encoding: this.faults.encoding ?? 'audio/x-mulaw', sampleRate: 8_000, channels: 1 };
    const start = { accountSid, streamSid, callSid, tracks: ['inbound'], mediaFormat, customParameters };
    this.send({ event: 'start', ...this.next(), start, streamSid });
    this.mic.start();
  }

  private sendAudio(ulaw: Buffer): void {
    this.chunk += 1;
    const timestamp = String(this.chunk * 20);
    const media = { track: 'inbound', chunk: String(this.chunk), timestamp, payload: ulaw.toString('base64') };
    const text = JSON.stringify({ event: 'media', ...this.next(), media, streamSid: this.sid });
    if (this.faults.swapped && this.chunk % 2 === 1) {
      this.held = text;
      return;
    }
    for (const one of [text, this.held, ...(this.faults.doubled ? [text] : [])]) if (one) this.sendRaw(one);
    this.held = null;
  }

  private onMessage(data: Buffer, binary: boolean): void {
    const message = binary ? null : (JSON.parse(data.toString('utf8')) as Sent);
    if (message?.streamSid !== this.sid) return void this.violations.push('not for this stream');
    if (message.event === 'media') this.onAudio(message.media?.payload ?? '');
    else if (message.event === 'clear') this.onClear();
    else if (message.event === 'mark') this.onMark(message.mark?.name ?? '');
    else this.violations.push(`unknown event ${message.event}`);
  }

  private onAudio(payload: string): void {
    const ulaw = Buffer.from(payload, 'base64');
    if (ulaw.length === 0 || ulaw.toString('base64') !== payload) return void this.violations.push('no base64 audio');
    const at = performance.now();
    this.heard.push({ at, pcm: fromUlaw(ulaw) });
    this.pacing.arrived(at);
    this.playedAt = Math.max(this.playedAt, at) + ulaw.length / 8;
  }

  private onClear(): void {
    this.clears += 1;
    this.pacing.cleared(performance.now());
    this.playedAt = performance.now();
    for (const [name, timer] of [...this.marks]) {
      clearTimeout(timer);
      this.echo(name);
    }
  }

  private onMark(name: string): void {
    if (name === '') return void this.violations.push('a mark without a name');
    this.marks.set(
      name,
      setTimeout(() => this.echo(name), Math.max(0, this.playedAt - performance.now())),
    );
  }

  private echo(name: string): void {
    this.marks.delete(name);
    this.send({ event: 'mark', ...this.next(), streamSid: this.sid, mark: { name } });
  }

  private next() {
    this.sequence += 1;
    return { sequenceNumber: String(this.sequence) };
  }
  private send(message: unknown): void {
    this.sendRaw(JSON.stringify(message));
  }
}
