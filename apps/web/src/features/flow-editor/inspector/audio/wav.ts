/** What calls are made of. */
export const CALL_RATE = 16_000;
/** Nobody listens longer, and the worker takes no more. */
export const LONGEST_SECONDS = 60;

const HEADER_BYTES = 44;

/** Mono samples from −1 to 1 as a WAV file with 16 bits a sample. */
export function wavOf(samples: Float32Array, sampleRate: number): Uint8Array {
  const file = new DataView(new ArrayBuffer(HEADER_BYTES + samples.length * 2));
  const text = (at: number, words: string) => {
    for (const [i, sign] of [...words].entries()) file.setUint8(at + i, sign.charCodeAt(0));
  };
  text(0, 'RIFF');
  file.setUint32(4, 36 + samples.length * 2, true);
  text(8, 'WAVEfmt ');
  file.setUint32(16, 16, true);
  file.setUint16(20, 1, true);
  file.setUint16(22, 1, true);
  file.setUint32(24, sampleRate, true);
  file.setUint32(28, sampleRate * 2, true);
  file.setUint16(32, 2, true);
  file.setUint16(34, 16, true);
  text(36, 'data');
  file.setUint32(40, samples.length * 2, true);
  samples.forEach((sample, i) => {
    const held = Math.max(-1, Math.min(1, sample));
    file.setInt16(HEADER_BYTES + i * 2, Math.round(held * 32_767), true);
  });
  return new Uint8Array(file.buffer);
}

/** In pieces: so many arguments as a minute has bytes no function takes. */
export function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

/** “summer greeting”: the name of a file without its ending, as the recording is called. */
export const nameOfFile = (file: string): string =>
  file
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .trim()
    .slice(0, 60) || 'recording';
