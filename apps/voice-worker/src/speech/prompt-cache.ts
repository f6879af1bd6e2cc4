import { createHash } from 'node:crypto';
import type { AudioChunk, SpeechRequest, TtsProvider } from '../adapters/tts/contract';
import { concatPcm16 } from '../media/codecs';
import { createResampler } from '../media/dsp';
import { PROMPT_RATE, type PromptStore } from './prompt-store';
import { createSharedStream, type SharedStream } from './shared-stream';

export type PromptRequest = Pick<SpeechRequest, 'text' | 'language' | 'voice' | 'rate'>;

export interface PromptCache {
  /** The whole prompt at 16 kHz, made if need be, and on disk if the disk works. Do not change the samples. @throws what the provider throws */
  render(text: string, language: string, voice?: string, rate?: number): Promise<AudioChunk>;
  /**
   * The same as it comes: one chunk when cached, else each chunk as soon as the provider has it. A listener that stops or aborts does
   * not stop the rendering: the next call will want it.
   */
  stream(req: PromptRequest & { signal?: AbortSignal }): AsyncIterable<AudioChunk>;
  /** Whether `stream` would start at once; for the choice of a filler. */
  has(req: PromptRequest): Promise<boolean>;
}

/** One provider's prompts. Two requests for the same prompt share one rendering. A disk that fails costs the cache, not the call. */
export function createPromptCache(
  provider: TtsProvider,
  store: PromptStore,
  o: { onStoreError?(error: unknown): void } = {},
): PromptCache {
  const inFlight = new Map<string, Rendering>();

  const open = async (req: PromptRequest): Promise<AudioChunk | Rendering> => {
    const key = promptKey(provider.id, req);
    const running = inFlight.get(key);
    if (running) return running;
    const stored = await store.get(key).catch(report);
    if (stored) return { pcm: stored, sampleRate: PROMPT_RATE };
    // Somebody else may have started while the disk was asked.
    return inFlight.get(key) ?? begin(key, req);
  };

  const begin = (key: string, req: PromptRequest): Rendering => {
    const shared = createSharedStream(atPromptRate(provider.synthesize(req)));
    // Half a prompt is never stored: `whole` rejects when the provider fails in the middle.
    const stored = shared.whole.then(async (chunks) => {
      const pcm = concatPcm16(chunks.map((c) => c.pcm));
      await store.put(key, pcm).catch(report);
      return { pcm, sampleRate: PROMPT_RATE };
    });
    const rendering = { listen: shared.listen, stored };
    inFlight.set(key, rendering);
    stored.catch(() => {}).finally(() => inFlight.delete(key)); // listeners get the provider's error themselves
    return rendering;
  };

  const report = (error: unknown): undefined => {
    o.onStoreError?.(error);
  };

  return {
    async render(text, language, voice, rate) {
      const source = await open({ text, language, voice, rate });
      return 'pcm' in source ? source : source.stored;
    },
    async *stream({ signal, ...req }) {
      signal?.throwIfAborted();
      const source = await open(req);
      signal?.throwIfAborted();
      if ('pcm' in source) yield source;
      else yield* source.listen(signal);
    },
    has: async (req) => (await store.get(promptKey(provider.id, req)).catch(report)) !== undefined,
  };
}

interface Rendering {
  listen: SharedStream<AudioChunk>['listen'];
  stored: Promise<AudioChunk>;
}

/** File name of a prompt: hex of SHA-256 over all that changes its sound. */
export function promptKey(provider: string, { voice = '', language, rate = 1, text }: PromptRequest): string {
  // JSON, not a joining character: a text may contain any character.
  return createHash('sha256')
    .update(JSON.stringify([provider, voice, language, rate, text]))
    .digest('hex');
}

async function* atPromptRate(chunks: AsyncIterable<AudioChunk>): AsyncIterable<AudioChunk> {
  let resampler: ReturnType<typeof createResampler> | undefined;
  for await (const { pcm, sampleRate } of chunks) {
    resampler ??= createResampler(sampleRate, PROMPT_RATE);
    yield { pcm: resampler.push(pcm), sampleRate: PROMPT_RATE };
  }
  const tail = resampler?.flush();
  if (tail && tail.length > 0) yield { pcm: tail, sampleRate: PROMPT_RATE };
}
