/** Signed 16-bit little-endian samples on the wire and on disk. */

const NATIVE_LE = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** Samples to bytes. On little-endian machines the buffer is shared, not copied: do not change the samples afterwards. */
export function pcm16ToBytes(pcm: Int16Array): Buffer {
  const bytes = Buffer.from(pcm.buffer, pcm.byteOffset, pcm.byteLength);
  return NATIVE_LE ? bytes : Buffer.from(bytes).swap16();
}

/** Bytes to samples, always a copy (a network buffer may start at an odd address). A dangling last byte is dropped. */
export function bytesToPcm16(bytes: Uint8Array): Int16Array {
  const out = new Int16Array(bytes.byteLength >> 1);
  const raw = Buffer.from(out.buffer);
  raw.set(bytes.subarray(0, out.byteLength));
  if (!NATIVE_LE) raw.swap16();
  return out;
}

/** Several pieces as one. */
export function concatPcm16(pieces: readonly Int16Array[]): Int16Array {
  const out = new Int16Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    out.set(piece, at);
    at += piece.length;
  }
  return out;
}
