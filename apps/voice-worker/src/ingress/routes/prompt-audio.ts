import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { slug } from '@innline/flow';
import { AppError } from '@innline/shared';
import * as z from 'zod';
import { encodeWav } from '../../media/codecs';
import { SAMPLE_RATE } from '../../media/frames';
import {
  isPromptAudio,
  promptAudioFolder,
  promptAudioKey,
  readPromptAudio,
  secondsOfAudio,
  unusedSinceKey,
} from '../../media/prompt-audio';
import { defineRoute } from '../route';

/** A minute of 16-bit mono at 16 kHz in base64, with room for its name. */
const MOST_BYTES = 3 * 1024 * 1024;
const EXAMPLE = 'summer_greeting-3f9c1e07a2b4d685.wav';

/** A slug has Latin letters only, and a name may have none of them. */
const fileName = (name: string): string => (/[a-z0-9]/i.test(name) ? slug(name).slice(0, 60) : 'recording');

/**
 * Kept as long as a draft or a version plays it, and a month longer, under a name made of its sound: versions are never
 * changed, so what they play must not be either. The same recording sent again is the same one.
 */
export const storePromptAudio = defineRoute({
  method: 'POST',
  path: '/voice/prompts/audio',
  id: 'storePromptAudio',
  summary: 'Keeps a recording that a step plays instead of its text: WAV of 16 bits and up to a minute, in base64.',
  permission: 'flow.edit',
  body: z.object({ name: z.string().trim().min(1).max(60), wav: z.base64().min(1) }),
  bodyBytes: MOST_BYTES,
  status: 201,
  errors: { 422: 'It is no WAV file that callers can hear; `detail` says why.' },
  example: {
    body: {
      name: 'Summer greeting',
      wav: encodeWav(new Int16Array(0), { sampleRate: 16_000, channels: 1 }).toString('base64'),
    },
    response: { audio: EXAMPLE, seconds: 7.5 },
  },
  response: z.object({
    /** What the flow's step names it by. */
    audio: z.string(),
    seconds: z.number(),
  }),
  async handle({ body, caller, services }) {
    const pcm = readPromptAudio(Buffer.from(body.wav, 'base64'));
    const wav = encodeWav(pcm, { sampleRate: SAMPLE_RATE, channels: 1 });
    const digest = createHash('sha256').update(wav).digest('hex').slice(0, 16);
    const audio = `${fileName(body.name)}-${digest}.wav`;
    await services.storage.write(promptAudioKey(caller.hotelId, audio)!, wav);
    // somebody is about to play it
    await services.storage.delete(unusedSinceKey(caller.hotelId, audio));
    return { audio, seconds: pcm.length / SAMPLE_RATE };
  },
});

export const listPromptAudio = defineRoute({
  method: 'GET',
  path: '/voice/prompts/audio',
  id: 'listPromptAudio',
  summary: 'The recordings that steps of this hotel can play, and how long each lasts.',
  permission: 'flow.read',
  status: 200,
  example: { response: { recordings: [EXAMPLE], seconds: { [EXAMPLE]: 7.5 } } },
  response: z.object({
    recordings: z.array(z.string()),
    /** By name. */
    seconds: z.record(z.string(), z.number()),
  }),
  async handle({ caller, services }) {
    const names = (await services.storage.list(promptAudioFolder(caller.hotelId))).filter(isPromptAudio);
    const sizes = await Promise.all(names.map((name) => services.storage.size(promptAudioKey(caller.hotelId, name)!)));
    const seconds = names.flatMap((name, i) => (sizes[i] == null ? [] : [[name, secondsOfAudio(sizes[i])] as const]));
    return { recordings: names, seconds: Object.fromEntries(seconds) };
  },
});

export const getPromptAudio = defineRoute({
  method: 'GET',
  path: '/voice/prompts/audio/{audio}',
  id: 'getPromptAudio',
  summary: 'A recording that a step plays, as WAV: mono, 16 kHz.',
  permission: 'flow.read',
  params: z.object({ audio: z.string().max(120) }),
  status: 200,
  example: { params: { audio: EXAMPLE } },
  response: null,
  async handle({ params: { audio }, caller, services }, res) {
    const key = promptAudioKey(caller.hotelId, audio);
    const size = key === null ? null : await services.storage.size(key);
    if (key === null || size === null) throw new AppError('not_found', 'This hotel has no such recording.');
    res.writeHead(200, { 'content-type': 'audio/wav', 'content-length': size, 'cache-control': 'private, no-store' });
    // a listener who closes the page in the middle is no error
    await pipeline(await services.storage.read(key), res).catch(() => {});
    return undefined;
  },
});
