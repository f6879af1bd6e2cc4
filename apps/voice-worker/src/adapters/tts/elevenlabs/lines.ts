import * as z from 'zod';
import { bytesToPcm16 } from '../../../media/codecs';
import { SpeechError } from '../../../speech/errors';

const Alignment = z
  .object({
    characters: z.array(z.string()),
    character_end_times_seconds: z.array(z.number().nonnegative()),
  })
  .refine((a) => a.characters.length === a.character_end_times_seconds.length);
const Line = z.object({ audio_base64: z.string().nullish(), alignment: Alignment.nullish() });

/** What is asked for: the worker's own rate, so that nothing is resampled, or what a telephone leg takes as it is. */
export const FORMS = { pcm_16000: 16_000, ulaw_8000: 8_000 } as const;
export type Form = keyof typeof FORMS;

/** A piece of the answer. */
export interface SpokenLine {
  /** At the form's rate; of `ulaw_8000` the bytes, one a sample. */
  pcm: Int16Array;
  /** Characters of the text, and when each is over, seconds since the beginning. */
  characters: string[];
  ends: number[];
}

/** Longer than any line the vendor sends; a page of HTML without an end is none of them. */
const LONGEST_LINE = 8 * 1024 * 1024;

export const nonsense = (what: string) => new SpeechError('nonsense', `ElevenLabs answered with ${what}`);

/** An MPEG audio frame's header: 11 bits of sync, layer III, a bit rate and a sample rate that exist. */
const isMpegFrame = ([a = 0, b = 0, c = 0]: Buffer) =>
  a === 0xff && (b & 0xe6) === 0xe2 && c >> 4 > 0 && c >> 4 < 15 && (c & 0x0c) !== 0x0c;

/** Compressed audio and files instead of samples. Silence in µ-law may look like an MPEG frame. */
function isContainer(bytes: Buffer, form: Form): boolean {
  const mark = bytes.subarray(0, 4).toString('latin1');
  if (mark.startsWith('ID3') || mark === 'RIFF' || mark === 'OggS') return true;
  return form === 'pcm_16000' && isMpegFrame(bytes);
}
const isWhole = (bytes: Buffer, form: Form) => form === 'ulaw_8000' || bytes.length % 2 === 0;

/** The samples of a piece. `first`: none came before it. @throws SpeechError `nonsense` */
export function soundOf(base64: string | null | undefined, first: boolean, form: Form): Int16Array {
  const bytes = Buffer.from(base64 ?? '', 'base64');
  if (!isWhole(bytes, form) || (first && isContainer(bytes, form))) throw nonsense('audio of another format');
  return form === 'ulaw_8000' ? Int16Array.from(bytes) : bytesToPcm16(bytes);
}

function readLine(text: string, first: boolean, form: Form): SpokenLine {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw nonsense('something that is no JSON');
  }
  const line = Line.safeParse(parsed);
  if (!line.success) throw nonsense('a line of another shape');
  const pcm = soundOf(line.data.audio_base64, first, form);
  const { characters = [], character_end_times_seconds: ends = [] } = line.data.alignment ?? {};
  return { pcm, characters, ends };
}

/** The answer's lines as they come. @throws SpeechError `nonsense`; what the connection throws */
export async function* readLines(body: AsyncIterable<Uint8Array>, form: Form = 'pcm_16000'): AsyncIterable<SpokenLine> {
  const decoder = new TextDecoder();
  let rest = '';
  let first = true;
  const take = (text: string) => {
    const line = readLine(text, first, form);
    if (line.pcm.length > 0) first = false;
    return line;
  };
  for await (const bytes of body) {
    rest += decoder.decode(bytes, { stream: true });
    const lines = rest.split('\n');
    rest = lines.pop()!;
    if (rest.length > LONGEST_LINE) throw nonsense('a line without an end');
    for (const line of lines) if (line.trim()) yield take(line);
  }
  if (rest.trim()) yield take(rest);
}
