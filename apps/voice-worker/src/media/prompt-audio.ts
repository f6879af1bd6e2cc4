import { AppError } from '@innline/shared';
import { decodeWav, WAV_HEADER_BYTES } from './codecs';
import { resample } from './dsp';
import { SAMPLE_RATE } from './frames';

/** Nobody listens longer. */
export const LONGEST_AUDIO_SECONDS = 60;

/** Rates that sound is recorded in, Hz; others would need filters of any size. */
const RATES = [8_000, 11_025, 12_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000, 88_200, 96_000];
const MOST_CHANNELS = 8;
/** Of a sample, 1/1,000 of the loudest there is: quieter than that a telephone carries nothing. */
const AUDIBLE = 33;

/** Where a hotel's recordings are that steps play. */
export const promptAudioFolder = (hotelId: string): string => `assets/${hotelId}`;

/** Where it is noted since when one of them is played by nothing. */
export const unusedSinceKey = (hotelId: string, audio: string): string => `assets-unused/${hotelId}/${audio}`;

/** Where one of them is; null: no name of a recording. A name never leaves the hotel's folder. */
export const promptAudioKey = (hotelId: string, audio: string): string | null =>
  isPromptAudio(audio) ? `${promptAudioFolder(hotelId)}/${audio}` : null;

export const isPromptAudio = (name: string): boolean => /^[\w-][\w.-]{0,115}\.wav$/.test(name);

/** Of a WAV file as it is kept: a header, then 16 bits a sample. */
export const secondsOfAudio = (bytes: number): number => Math.max(0, bytes - WAV_HEADER_BYTES) / 2 / SAMPLE_RATE;

/**
 * The samples of a WAV file as a call plays them: mono at 16 kHz, all channels heard.
 * @throws AppError `unprocessable` where callers could not hear it, or not all of it
 */
export function readPromptAudio(file: Uint8Array): Int16Array {
  const { pcm, sampleRate, channels, cut } = readWav(file);
  if (cut) throw refused('This file is cut off before its end. Save or send it once more.');
  if (channels < 1 || channels > MOST_CHANNELS || !RATES.includes(sampleRate))
    throw refused(`Save the file in mono or stereo, at one of these rates: ${RATES.join(', ')} Hz.`);
  // before anything is reckoned with samples that nobody will hear
  if (pcm.length > LONGEST_AUDIO_SECONDS * sampleRate * channels)
    throw refused(`A recording that callers hear may last ${LONGEST_AUDIO_SECONDS} seconds at most.`);
  const mono = mixed(pcm, channels);
  if (!mono.some((sample) => Math.abs(sample) >= AUDIBLE)) throw refused('There is no sound in this file.');
  return sampleRate === SAMPLE_RATE ? mono : resample(mono, sampleRate, SAMPLE_RATE);
}

const refused = (words: string) => new AppError('unprocessable', words);

function readWav(file: Uint8Array): ReturnType<typeof decodeWav> {
  try {
    return decodeWav(file);
  } catch {
    throw refused('This is no WAV file with 16 bits a sample. Save it as one.');
  }
}

function mixed(pcm: Int16Array, channels: number): Int16Array {
  if (channels === 1) return pcm;
  return Int16Array.from({ length: Math.floor(pcm.length / channels) }, (_, i) => {
    let sum = 0;
    for (let at = i * channels; at < (i + 1) * channels; at++) sum += pcm[at]!;
    return Math.round(sum / channels);
  });
}
