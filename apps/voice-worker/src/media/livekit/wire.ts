/**
 * What a worker and a media host say to each other over one pipe: `u32 length | u8 kind | u32 leg | payload`. One pipe for
 * audio and orders alike, because a `clear` must not be overtaken by the frames it throws away.
 */
const HEADER = 9;
const PCM = 0;
const JSON_TEXT = 1;
/** Longer than anything either side sends: the pipe is out of step. */
const MOST = 1024 * 1024;

function header(kind: number, leg: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(HEADER);
  bytes.writeUInt32LE(length, 0);
  bytes[4] = kind;
  bytes.writeUInt32LE(leg, 5);
  return bytes;
}

/** PCM16 of any length; copied, so the array may change afterwards. */
export function packAudio(leg: number, pcm: Int16Array): Buffer {
  const payload = Buffer.from(pcm.buffer, pcm.byteOffset, pcm.byteLength);
  return Buffer.concat([header(PCM, leg, payload.length), payload]);
}

export function packMessage(leg: number, message: object): Buffer {
  const payload = Buffer.from(JSON.stringify(message));
  return Buffer.concat([header(JSON_TEXT, leg, payload.length), payload]);
}

export interface WireHandlers<M> {
  /** The bytes are valid during the call only. */
  audio(leg: number, bytes: Buffer): void;
  message(leg: number, message: M): void;
}

/** Takes the pipe's chunks as they come. @throws Error when the pipe is out of step */
export function createReader<M>(on: WireHandlers<M>): (chunk: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  return (chunk) => {
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    let at = 0;
    while (at + HEADER <= bytes.length) {
      const length = bytes.readUInt32LE(at);
      if (length > MOST) throw new Error('the pipe to a media host is out of step');
      const end = at + HEADER + length;
      if (end > bytes.length) break;
      const leg = bytes.readUInt32LE(at + 5);
      const payload = bytes.subarray(at + HEADER, end);
      if (bytes[at + 4] === PCM) on.audio(leg, payload);
      else on.message(leg, JSON.parse(payload.toString('utf8')) as M);
      at = end;
    }
    rest = at < bytes.length ? Buffer.from(bytes.subarray(at)) : Buffer.alloc(0);
  };
}
