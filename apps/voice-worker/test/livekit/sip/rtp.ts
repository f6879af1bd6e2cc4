import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { Microphone } from '@innline/testkit/caller';
import { fromUlaw, toUlaw } from '@innline/testkit/ulaw';

/** RFC 3551: PCMU. */
const PCMU = 0;
/** As our SDP says: RFC 4733 events. */
const EVENTS = 101;
const KEYS = '0123456789*#';
/** 20 ms at 8 kHz. */
const STEP = 160;

/** The audio of one SIP telephone: speaks, presses keys, listens. It answers to wherever audio came from first. */
export class RtpPhone {
  /** 8 kHz, in the order it came. */
  readonly heard: { at: number; pcm: Int16Array }[] = [];
  /** Keys the other side pressed. */
  readonly keys: string[] = [];
  private peer: RemoteInfo | null = null;
  private sequence = 1;
  private timestamp = 0;
  private readonly events = new Set<number>();
  private readonly mic = new Microphone((frame) => this.frame(toUlaw(frame)));
  /** While a key is down no voice is sent, as telephones do it. */
  private pressing = false;

  private constructor(private readonly socket: Socket) {
    socket.on('message', (packet, from) => this.packet(packet, from));
  }

  static async open(): Promise<RtpPhone> {
    const socket = createSocket('udp4').bind(0, '127.0.0.1');
    await once(socket, 'listening');
    return new RtpPhone(socket);
  }

  get port(): number {
    return this.socket.address().port;
  }
  speak(pcm: Int16Array): Promise<void> {
    return this.mic.speak(pcm);
  }
  close(): void {
    this.mic.stop();
    this.socket.close();
  }

  /** 100 ms long: five packets of the key and three of its end, all of one moment. RFC 4733, 2.5.1. */
  async press(key: string): Promise<void> {
    this.pressing = true;
    const at = this.timestamp;
    for (let i = 1; i <= 8; i++) {
      const end = i > 5;
      const event = Buffer.from([KEYS.indexOf(key), end ? 0x8a : 0x0a, 0, 0]);
      event.writeUInt16BE(Math.min(i, 5) * STEP, 2);
      this.send(EVENTS, event, at, i === 1);
      if (!end) await new Promise((resolve) => setTimeout(resolve, 20));
    }
    this.pressing = false;
  }

  /** Loud audio heard since `from` (performance.now), milliseconds. */
  loudMs(from = 0): number {
    const loud = this.heard.filter(({ at, pcm }) => at >= from && pcm.some((value) => Math.abs(value) > 600));
    return loud.reduce((sum, { pcm }) => sum + pcm.length / 8, 0);
  }

  private frame(ulaw: Buffer): void {
    if (!this.pressing) this.send(PCMU, ulaw, this.timestamp, false);
    this.timestamp += STEP;
  }

  private send(type: number, payload: Buffer, timestamp: number, marker: boolean): void {
    if (!this.peer) return;
    const header = Buffer.alloc(12);
    header[0] = 0x80;
    header[1] = type | (marker ? 0x80 : 0);
    header.writeUInt16BE(this.sequence++ & 0xffff, 2);
    header.writeUInt32BE(timestamp >>> 0, 4);
    header.writeUInt32BE(0x1234_5678, 8);
    this.socket.send(Buffer.concat([header, payload]), this.peer.port, this.peer.address);
  }

  private packet(packet: Buffer, from: RemoteInfo): void {
    this.peer ??= from;
    this.mic.start();
    const type = packet[1]! & 0x7f;
    const payload = packet.subarray(12 + 4 * (packet[0]! & 0x0f));
    if (type === PCMU) this.heard.push({ at: performance.now(), pcm: fromUlaw(payload) });
    const stamp = packet.readUInt32BE(4);
    if (type !== EVENTS || this.events.has(stamp)) return;
    this.events.add(stamp);
    this.keys.push(KEYS[payload[0]!] ?? '?');
  }
}
