/** The voices of the account; the first speaks where none is asked for. */
export const ELEVENLABS_TEST_VOICES = [
  { voice_id: 'ELvoiceMarina0000001', name: 'Marina', language: 'en', hertz: 523 },
  { voice_id: 'ELvoiceTomas00000002', name: 'Tomás', language: 'es', hertz: 330 },
] as const;

export const RATE = 16_000;
/** About 15 characters a second, as people speak. */
const CHARACTER_MS = 65;

export interface Piece {
  pcm: Int16Array;
  characters: string[];
  starts: number[];
  ends: number[];
}

/** A tone per letter and silence for the rest, so that a test can tell by ear who speaks; pieces of about ten letters. */
export function speakInTones(text: string, hertz: number, speed: number): Piece[] {
  const samples = Math.round((RATE * CHARACTER_MS) / 1_000 / speed);
  const pieces: Piece[] = [];
  const characters = [...text];
  for (let from = 0; from < characters.length; from += 10) {
    const part = characters.slice(from, from + 10);
    const pcm = new Int16Array(part.length * samples);
    for (const [i, character] of part.entries()) {
      if (!/[\p{L}\p{N}]/u.test(character)) continue;
      for (let k = 0; k < samples; k++) {
        const t = (from + i) * samples + k;
        pcm[i * samples + k] = Math.round(9_000 * Math.sin((2 * Math.PI * hertz * t) / RATE));
      }
    }
    const at = (i: number) => ((from + i) * samples) / RATE;
    pieces.push({ pcm, characters: part, starts: part.map((_, i) => at(i)), ends: part.map((_, i) => at(i + 1)) });
  }
  return pieces;
}
