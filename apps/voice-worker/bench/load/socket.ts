import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';

const TEXT = 1;
const BINARY = 2;
const CLOSE = 8;
const PING = 9;
const PONG = 10;
/** Every client has to mask (RFC 6455, 5.3); the same mask each time, so that frames can be prepared. */
const MASK = [0x37, 0xfa, 0x21, 0x3d] as const;
const SWITCHED = /^HTTP\/1\.1 101 /;

/** A message, in bytes `from` up to `to` of what was read; valid until the listener returns. */
export type Listener = (data: Buffer, from: number, to: number, binary: boolean) => void;

/**
 * A WebSocket as far as callers under load need one, at a fraction of what a complete client costs: they run on the
 * workers' own cores. Frames are written as they were prepared, read in one buffer for all, and messages are not copied.
 */
export interface LoadSocket {
  /** What {@link masked} made. */
  write(frame: Buffer): void;
  say(text: string): void;
  /** Rejects when the far end refuses. */
  readonly open: Promise<void>;
  readonly over: Promise<void>;
}

/** A message as a client writes it, at most 65,535 bytes. */
export function masked(payload: Buffer, opcode: number = BINARY): Buffer {
  const head = payload.length < 126 ? 2 : 4;
  const frame = Buffer.allocUnsafe(head + 4 + payload.length);
  frame[0] = 0x80 | opcode;
  frame[1] = 0x80 | (head === 2 ? payload.length : 126);
  if (head === 4) frame.writeUInt16BE(payload.length, 2);
  for (let i = 0; i < 4; i++) frame[head + i] = MASK[i]!;
  for (let i = 0; i < payload.length; i++) frame[head + 4 + i] = payload[i]! ^ MASK[i & 3]!;
  return frame;
}

/** Sockets are read one after the other, and what was read is done with before the next is. */
const shared = Buffer.alloc(64 * 1024);

export function openSocket(address: string, headers: Record<string, string>, listen: Listener): LoadSocket {
  const { hostname, port, pathname, search } = new URL(address);
  let rest: Buffer | null = null;
  let opened = false;
  let closed = false;
  let tellOpen!: () => void;
  let refuse!: (error: Error) => void;
  const open = new Promise<void>((resolve, reject) => {
    tellOpen = resolve;
    refuse = reject;
  });
  open.catch(() => {});

  const read = (count: number, buffer: Uint8Array): boolean => {
    const fresh = buffer.subarray(0, count) as Buffer;
    let data = rest ? Buffer.concat([rest, fresh]) : fresh;
    rest = null;
    if (!opened) {
      const end = data.indexOf('\r\n\r\n');
      if (end < 0) {
        rest = Buffer.from(data);
        return true;
      }
      const answer = data.toString('latin1', 0, end);
      if (!SWITCHED.test(answer)) refuse(new Error(answer));
      opened = true;
      tellOpen();
      data = data.subarray(end + 4);
    }
    const done = frames(data);
    if (done < data.length) rest = Buffer.from(data.subarray(done));
    return true;
  };

  /** Listens to all whole frames; returns where the first that is not whole begins. */
  const frames = (data: Buffer): number => {
    let at = 0;
    while (at + 2 <= data.length) {
      const short = data[at + 1]!;
      const head = short < 126 ? 2 : short === 126 ? 4 : 10;
      if (at + head > data.length) break;
      const length = head === 2 ? short : head === 4 ? data.readUInt16BE(at + 2) : data.readUInt32BE(at + 6);
      const to = at + head + length;
      if (to > data.length) break;
      take(data[at]! & 15, data, at + head, to);
      at = to;
    }
    return at;
  };

  const take = (opcode: number, data: Buffer, from: number, to: number) => {
    if (opcode === TEXT || opcode === BINARY) listen(data, from, to, opcode === BINARY);
    else if (opcode === PING) socket.write(masked(data.subarray(from, to), PONG));
    else if (opcode === CLOSE) {
      closed = true;
      socket.end(masked(data.subarray(from, to), CLOSE));
    }
  };

  const socket: Socket = connect({
    ...{ host: hostname, port: Number(port), noDelay: true },
    onread: { buffer: shared, callback: read },
  });
  const over = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  socket.on('error', (error) => refuse(error));
  socket.once('close', () => refuse(new Error('The socket was closed.')));
  socket.once('connect', () => {
    const lines = {
      ...{ Host: `${hostname}:${port}`, Connection: 'Upgrade', Upgrade: 'websocket' },
      ...{ 'Sec-WebSocket-Version': '13', 'Sec-WebSocket-Key': randomBytes(16).toString('base64'), ...headers },
    };
    const text = Object.entries(lines).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.write(`GET ${pathname}${search} HTTP/1.1\r\n${text.join('')}\r\n`);
  });
  return {
    write(frame) {
      if (!closed && socket.writable) socket.write(frame);
    },
    say(text) {
      if (!closed && socket.writable) socket.write(masked(Buffer.from(text), TEXT));
    },
    open,
    over,
  };
}
