/** What a speech request may ask. Source: elevenlabs.io/docs, text to speech, streaming with timestamps. */
export interface TextRequest {
  by: 'request' | 'socket';
  voiceId: string;
  text: string;
  model: string;
  language: string | null;
  speed: number;
  format: 'pcm_16000' | 'ulaw_8000';
}

export const MODELS: Record<string, { takesLanguage: boolean }> = {
  eleven_flash_v2_5: { takesLanguage: true },
  eleven_turbo_v2_5: { takesLanguage: true },
  eleven_multilingual_v2: { takesLanguage: false },
};
const KNOWN = new Set(['text', 'model_id', 'language_code', 'voice_settings', 'apply_text_normalization', 'seed']);

/** @returns what is asked, or what is wrong with it */
export function readTextRequest(url: URL, body: string): TextRequest | string {
  const voiceId = /^\/v1\/text-to-speech\/([^/]+)\/stream\/with-timestamps$/.exec(url.pathname)?.[1];
  if (!voiceId) return 'no such path';
  const format = url.searchParams.get('output_format');
  if (format !== 'pcm_16000' && format !== 'ulaw_8000') return 'output_format must be pcm_16000 or ulaw_8000 here';
  let asked: Record<string, unknown>;
  try {
    asked = JSON.parse(body);
  } catch {
    return 'no JSON';
  }
  for (const name of Object.keys(asked)) if (!KNOWN.has(name)) return `unknown field ${name}`;
  const { text, model_id: model, language_code: language = null } = asked;
  if (typeof text !== 'string' || text.trim() === '') return 'text is missing';
  if (/<\/?[a-z][^>]*>/i.test(text)) return 'markup is not for this voice';
  const known = typeof model === 'string' ? MODELS[model] : undefined;
  if (!known) return `no such model ${model}`;
  if (language !== null && !known.takesLanguage) return `${model} takes no language_code`;
  if (language !== null && !/^[a-z]{2}$/.test(String(language))) return 'language_code has two letters';
  const speed = (asked.voice_settings as { speed?: number } | undefined)?.speed ?? 1;
  if (!(speed >= 0.7 && speed <= 1.2)) return 'speed is 0.7 to 1.2';
  return {
    by: 'request',
    voiceId: decodeURIComponent(voiceId),
    text,
    model: model as string,
    language: language as string | null,
    speed,
    format,
  };
}
