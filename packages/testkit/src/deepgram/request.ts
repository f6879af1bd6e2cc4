/** What a listen request may ask. Source: developers.deepgram.com, reference of listen v1 and of Flux (v2). */
export interface ListenRequest {
  version: 'v1' | 'v2';
  model: string;
  language: string | null;
  sampleRate: number;
  interim: boolean;
  punctuates: boolean;
  endpointingMs: number;
  keyterms: string[];
  /** `flux-general-multi`: languages that may be spoken. */
  hints: string[];
}

const V1_MODELS = ['nova-3', 'nova-2-phonecall', 'nova-2'];
const V2_MODELS = ['flux-general-en', 'flux-general-multi'];
const V1_ONLY = ['interim_results', 'endpointing', 'utterance_end_ms', 'smart_format', 'numerals', 'punctuate'];
const KNOWN = new Set([
  ...['model', 'language', 'encoding', 'sample_rate', 'channels', 'keyterm', 'keywords', 'vad_events', 'mip_opt_out'],
  ...['eot_threshold', 'eager_eot_threshold', 'eot_timeout_ms', 'tag', 'language_hint', ...V1_ONLY],
]);
/** Tokens of all keyterms together. */
const KEYTERM_TOKENS = 500;

/** @returns what is asked, or what is wrong with it in the vendor's manner */
export function readListenRequest(url: URL): ListenRequest | string {
  const version = url.pathname === '/v1/listen' ? 'v1' : url.pathname === '/v2/listen' ? 'v2' : null;
  if (!version) return 'no such path';
  const query = url.searchParams;
  for (const name of query.keys()) if (!KNOWN.has(name)) return `unknown parameter ${name}`;
  const model = query.get('model') ?? '';
  if (!(version === 'v1' ? V1_MODELS : V2_MODELS).includes(model)) return `no such model ${model} in ${version}`;
  if (version === 'v2' && V1_ONLY.some((name) => query.has(name))) return 'a parameter of v1 in v2';
  if (query.get('encoding') !== 'linear16') return 'encoding must be linear16 here';
  const sampleRate = Number(query.get('sample_rate'));
  if (![8_000, 16_000].includes(sampleRate)) return 'sample_rate must be 8000 or 16000 here';
  const keyterms = query.getAll('keyterm');
  if (keyterms.length > 0 && model.startsWith('nova-2')) return 'keyterm needs nova-3 or flux';
  if (keyterms.join(' ').split(/\s+/).length > KEYTERM_TOKENS) return 'too many keyterms';
  if (query.has('keywords') && !model.startsWith('nova-2')) return 'keywords needs nova-2';
  for (const flag of ['interim_results', 'smart_format', 'numerals', 'punctuate', 'vad_events']) {
    if (query.has(flag) && !['true', 'false'].includes(query.get(flag)!)) return `${flag} must be true or false`;
  }
  if (model === 'nova-2-phonecall' && !/^en(-US)?$/.test(query.get('language') ?? 'en')) return 'English only';
  if (query.get('language') === 'multi' && model !== 'nova-3') return 'multi needs nova-3 here';
  if (version === 'v2' && query.has('language')) return 'flux takes no language';
  const hints = query.getAll('language_hint');
  if (hints.length > 0 && model !== 'flux-general-multi') return 'language_hint needs flux-general-multi';
  const endpointing = query.get('endpointing') ?? '10';
  return {
    version,
    model,
    language: query.get('language'),
    sampleRate,
    hints,
    interim: version === 'v2' || query.get('interim_results') === 'true',
    punctuates: version === 'v2' || query.get('punctuate') === 'true' || query.get('smart_format') === 'true',
    endpointingMs: endpointing === 'false' ? Number.POSITIVE_INFINITY : Number(endpointing),
    keyterms: [...keyterms, ...query.getAll('keywords').map((word) => word.replace(/:-?[\d.]+$/, ''))],
  };
}
