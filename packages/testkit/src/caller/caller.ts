import {
  type CallEvent,
  type CallEventOf,
  type CallEventType,
  SOFTPHONE,
  SoftphoneFromServer,
  type SoftphoneToServer,
} from '@innline/shared';
import { WebSocket } from 'ws';
import { opened, openSocket, watchLink } from './link';
import { Microphone } from './microphone';
import { PacingWatch } from './pacing';

export interface CallInOptions {
  /** `ws://127.0.0.1:8080` */
  url: string;
  token: string;
  origin?: string;
  /** Send silence while nothing is said, as a browser does. Default true. */
  microphone?: boolean;
  /** Tell the server what was played. Default true. */
  marks?: boolean;
  /** Come back by itself when the connection breaks, to any of these (in turn), as the page does. Default: not at all. */
  reconnectTo?: readonly string[];
}

type Waiting = { type: CallEventType; fits(event: CallEvent): boolean; found(event: CallEvent): void };
type Message = SoftphoneFromServer;

/**
 * A caller by script, over the softphone's protocol: speaks in real time, presses keys, types, and waits for what
 * happens on the call. Events are waited for in order: each `event()` looks behind the one found before.
 */
export class ScriptedCaller {
  readonly events: CallEvent[] = [];
  readonly messages: Message[] = [];
  /** Everything heard, 640 bytes each. */
  readonly heard: { at: number; pcm: Int16Array }[] = [];
  readonly pacing = new PacingWatch();
  /** Resolves with the server's reason, or `closed` when the socket closed without one and stays closed. */
  readonly ended: Promise<string>;
  /** When the connection was back, each time; `performance.now()`. */
  readonly returns: number[] = [];
  callId = '';
  speech = false;
  private cursor = 0;
  private waiting: Waiting | null = null;
  private readonly listeners = new Set<(message: Message) => void>();
  private readonly mic: Microphone;
  private readonly playing = new Set<NodeJS.Timeout>();

  private socket!: WebSocket;
  private resume: string | null = null;
  private end!: (reason: string) => void;
  private over = false;

  private constructor(private readonly options: CallInOptions) {
    this.mic = new Microphone((frame) => this.sendRaw(Buffer.from(frame.buffer, frame.byteOffset, frame.byteLength)));
    this.ended = new Promise((resolve) => {
      this.end = (reason) => {
        this.over = true;
        this.mic.stop();
        for (const timer of this.playing) clearTimeout(timer);
        resolve(reason);
      };
    });
  }

  /**
   * Connects and waits for `ready`.
   * @throws Refused with the server's status; Error with its reason when it closes before `ready`
   */
  static async connect(options: CallInOptions): Promise<ScriptedCaller> {
    const caller = new ScriptedCaller(options);
    const socket = openSocket(options.url, options.token, options.origin);
    caller.use(socket);
    if (options.microphone ?? true) caller.mic.start();
    await opened(socket);
    // refused after the handshake: the reason comes in its place
    const ready = await Promise.race([
      caller.message('ready'),
      caller.ended.then((reason) => {
        throw new Error(reason);
      }),
    ]);
    caller.callId = ready.callId;
    caller.speech = ready.speech;
    return caller;
  }

  private use(socket: WebSocket): void {
    this.socket = socket;
    let reason = 'closed';
    socket.on('message', (data: Buffer, binary: boolean) => {
      if (socket !== this.socket) return;
      if (binary) return this.onFrame(data);
      const message = SoftphoneFromServer.parse(JSON.parse(data.toString()));
      if (message.type === 'ended') reason = message.reason;
      this.onMessage(message);
      if (message.type === 'ended') this.end(reason);
    });
    socket.on('close', (code) => {
      if (socket !== this.socket || this.over) return;
      if (code === SOFTPHONE.movedCode) reason = 'moved';
      const clean = code === 1_000;
      if (clean || !this.resume || !this.options.reconnectTo?.length) return this.end(reason);
      void this.comeBack(reason);
    });
    socket.on('error', () => {});
    if (this.options.reconnectTo?.length) watchLink(socket);
  }

  /** Tries one worker after another until one takes the call up again. */
  private async comeBack(reason: string): Promise<void> {
    const until = performance.now() + SOFTPHONE.giveUpMs;
    const urls = this.options.reconnectTo!;
    for (let i = 0; performance.now() < until && !this.over; i++) {
      const socket = openSocket(urls[i % urls.length]!, this.resume!, undefined, SOFTPHONE.reconnectMs);
      // listening begins in the event itself: what the server says in the same packet comes before any promise goes on
      socket.once('open', () => this.use(socket));
      try {
        await opened(socket);
        this.returns.push(performance.now());
        return;
      } catch {
        socket.terminate();
        await new Promise((resolve) => setTimeout(resolve, SOFTPHONE.retryMs));
      }
    }
    this.end(reason);
  }

  press(digits: string): void {
    for (const digit of digits) this.send({ type: 'digit', digit });
  }
  type(text: string): void {
    this.send({ type: 'text', text });
  }
  send(message: SoftphoneToServer): void {
    this.sendRaw(JSON.stringify(message));
  }
  /** Whatever bytes, for hostile clients. */
  sendRaw(data: string | Buffer): void {
    if (this.socket.readyState === WebSocket.OPEN) this.socket.send(data);
  }
  /** Speaks in real time; resolves when the last frame was sent. 16 kHz. */
  speak(pcm: Int16Array): Promise<void> {
    return this.mic.speak(pcm);
  }
  /** Stops sending anything, as a page without a microphone. */
  mute(): void {
    this.mic.stop();
  }
  hangUp(): void {
    this.send({ type: 'hangup' });
  }
  /** The network is gone, without a goodbye. */
  drop(): void {
    this.socket.terminate();
  }

  /** Waits for the next event of this type (that fits), behind the last one waited for. */
  async event<T extends CallEventType>(
    type: T,
    fits: (event: CallEventOf<T>) => boolean = () => true,
    timeoutMs = 15_000,
  ): Promise<CallEventOf<T>> {
    const wanted = (event: CallEvent) => event.type === type && fits(event as CallEventOf<T>);
    const index = this.events.findIndex((event, i) => i >= this.cursor && wanted(event));
    if (index >= 0) {
      this.cursor = index + 1;
      return this.events[index] as CallEventOf<T>;
    }
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.waiting = null;
        reject(new Error(`no ${type} within ${timeoutMs} ms. Since then:\n${this.story(this.cursor)}`));
      }, timeoutMs);
      const found = (event: CallEvent) => {
        clearTimeout(timer);
        this.waiting = null;
        this.cursor = this.events.length;
        resolve(event as CallEventOf<T>);
      };
      this.waiting = { type, fits: wanted, found };
    });
  }

  /** Waits until the call is at the node of this name. */
  at(name: string): Promise<CallEventOf<'node.entered'>> {
    return this.event('node.entered', (event) => event.name === name);
  }

  message<T extends Message['type']>(type: T, timeoutMs = 15_000): Promise<Extract<Message, { type: T }>> {
    const known = this.messages.find((message) => message.type === type);
    if (known) return Promise.resolve(known as Extract<Message, { type: T }>);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`no message ${type} within ${timeoutMs} ms`)), timeoutMs);
      const listener = (message: Message) => {
        if (message.type !== type) return;
        clearTimeout(timer);
        this.listeners.delete(listener);
        resolve(message as Extract<Message, { type: T }>);
      };
      this.listeners.add(listener);
    });
  }

  /** What happened, a line each, with how long ago that was. */
  story(from = 0): string {
    const now = Date.now();
    return this.events
      .slice(from)
      .map(({ v: _, id: __, callId: ___, hotelId: ____, at, ...rest }) => `${now - at} ms ago ${JSON.stringify(rest)}`)
      .join('\n');
  }

  private onFrame(data: Buffer): void {
    const at = performance.now();
    const pcm = new Int16Array(SOFTPHONE.frameBytes / 2);
    Buffer.from(pcm.buffer).set(data);
    this.heard.push({ at, pcm });
    this.pacing.arrived(at);
  }

  private onMessage(message: Message): void {
    this.messages.push(message);
    if (message.type === 'ready') this.resume = message.resume;
    if (message.type === 'resume') this.resume = message.token;
    if (message.type === 'clear') this.pacing.cleared(performance.now());
    if (message.type === 'mark' && (this.options.marks ?? true)) this.answerMark(message.name);
    if (message.type === 'event') {
      this.events.push(message.event);
      if (this.waiting?.fits(message.event)) this.waiting.found(message.event);
    }
    for (const listener of [...this.listeners]) listener(message);
  }

  /** As a real player: when all that came before it has been heard. */
  private answerMark(name: string): void {
    const timer = setTimeout(
      () => {
        this.playing.delete(timer);
        this.send({ type: 'mark', name });
      },
      Math.max(0, this.pacing.heardAllAt - performance.now()),
    );
    this.playing.add(timer);
  }
}

export const callIn = (options: CallInOptions): Promise<ScriptedCaller> => ScriptedCaller.connect(options);
