import { MODELS, type TextRequest } from './request';

/** What all texts of a socket have in common. Source: elevenlabs.io/docs, multi-context WebSocket. */
export type SocketRequest = Omit<TextRequest, 'text' | 'speed'>;

const KNOWN = ['model_id', 'output_format', 'language_code', 'auto_mode', 'sync_alignment', 'inactivity_timeout'];

/** @returns what is asked, or what is wrong with it */
export function readSocketRequest(url: URL): SocketRequest | string {
  const voiceId = /^\/v1\/text-to-speech\/([^/]+)\/multi-stream-input$/.exec(url.pathname)?.[1];
  if (!voiceId) return 'no such path';
  const of = (name: string) => url.searchParams.get(name);
  const unknown = [...url.searchParams.keys()].find((name) => !KNOWN.includes(name));
  if (unknown) return `unknown parameter ${unknown}`;
  const format = of('output_format');
  if (format !== 'pcm_16000' && format !== 'ulaw_8000') return 'output_format must be pcm_16000 or ulaw_8000 here';
  const [model, language] = [of('model_id') ?? '', of('language_code')];
  if (!MODELS[model]) return `no such model ${model}`;
  if (language !== null && !MODELS[model].takesLanguage) return `${model} takes no language_code`;
  if (of('sync_alignment') !== 'true') return 'without sync_alignment there are no times';
  const seconds = Number(of('inactivity_timeout') ?? 20);
  if (!(seconds >= 1 && seconds <= 180)) return 'inactivity_timeout is 1 to 180';
  return { by: 'socket', voiceId: decodeURIComponent(voiceId), model, language, format };
}

/** What a client says on a socket. */
export interface ContextMessage {
  text?: string;
  context_id?: string;
  flush?: boolean;
  voice_settings?: { speed?: number };
  close_context?: boolean;
  close_socket?: boolean;
}
const FIELDS = ['text', 'context_id', 'flush', 'voice_settings', 'close_context', 'close_socket'];

/** @returns what is wrong with a message; null: nothing. `known`: the context was begun. */
export function faultOf(message: ContextMessage, known: boolean): string | null {
  const strange = Object.keys(message).find((name) => !FIELDS.includes(name));
  if (strange) return `unknown field ${strange}`;
  if (message.close_socket) return null;
  if (!message.context_id) return 'context_id is missing';
  if (message.close_context) return known ? null : 'no such context';
  if (typeof message.text !== 'string') return 'text is missing';
  if (!known) return message.text === ' ' ? null : 'a context begins with a space';
  if (message.voice_settings) return 'voice_settings belong to the first message of a context';
  if (!message.text.endsWith(' ')) return 'a text ends with a space';
  return /<\/?[a-z][^>]*>/i.test(message.text) ? 'markup is not for this voice' : null;
}
