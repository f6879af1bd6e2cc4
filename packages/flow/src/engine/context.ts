import type { EffectBody } from '../model';
import type { NodeContext, SayOptions } from '../registry/context';
import { lookup } from '../text/template';
import { type Draft, emit, forget, startMusic, stopListening, stopMusic, stopSpeaking } from './draft';
import { setVariable, storeAnswer } from './memory';
import type { ReadyNode } from './ready-flow';
import { languageOf, localized, render, scopeNow, value } from './render';

/** A node's turn: what it may do, writing into the draft. */
// biome-ignore lint/suspicious/noExplicitAny: the config was checked by the definition's own schema.
export function contextOf(draft: Draft, node: ReadyNode): NodeContext<any> {
  const { state, flow } = draft;
  const gone = state.lane === 'hangup';

  const speak = (body: EffectBody) => (gone ? null : emit(draft, body));
  const say = (text: string, options: SayOptions = {}) =>
    text.trim() === ''
      ? null
      : speak({
          kind: 'say',
          text: text.trim(),
          language: options.language ?? languageOf(draft, text.trim()),
          voice: options.voice ?? null,
          interruptible: options.interruptible ?? true,
          purpose: options.purpose ?? 'prompt',
        });

  return {
    config: node.config,
    node: { id: node.id, name: node.name, slug: node.slug },
    call: state.call,
    at: state.at,
    lane: state.lane,
    inside: (state.stack ?? []).length > 0,
    defaultLanguage: flow.language,
    get language() {
      return state.language;
    },
    get memory() {
      return state.scratch;
    },
    text: (text) => localized(draft, text),
    render: (template) => render(draft, template),
    value: (template) => value(draft, template),
    lookup: (path) => lookup(scopeNow(draft), path),
    connected: (port) => node.edges.has(port),
    pending: (kind) => Object.entries(state.pending).find(([, pending]) => pending === kind)?.[0] ?? null,
    variable: (name) => flow.variables.get(name) ?? null,

    say,
    play: (asset, alternative, interruptible) =>
      speak({ kind: 'play', asset, interruptible, alternative, language: languageOf(draft, alternative) }),
    stopSpeaking: () => void stopSpeaking(draft),
    listen: ({ expect, digits, speech, endpointMs = 700, languages }) => {
      const { language } = state;
      speak({ kind: 'listen', expect, digits, speech, language, endpointMs, ...(languages && { languages }) });
    },
    stopListening: () => stopListening(draft),
    holdMusic: (on) => {
      if (!on) stopMusic(draft);
      else if (!gone) startMusic(draft);
    },
    tool: (tool, input, timeoutMs) => emit(draft, { kind: 'tool', tool, input, timeoutMs }),
    converse: (request) => emit(draft, { kind: 'converse', ...request }),
    transfer: (to, options) => emit(draft, { kind: 'transfer', to, ...options }),
    recordMessage: (options) => emit(draft, { kind: 'record_message', ...options }),
    cancel: (key) => {
      if (!Object.hasOwn(state.pending, key)) return;
      forget(draft, key);
      emit(draft, { kind: 'cancel', effect: key });
    },

    setVariable: (name, json) => setVariable(draft, node, name, json),
    storeAnswer: (answer, sensitive) => storeAnswer(draft, node, answer, sensitive),
    setLanguage: (language) => {
      if (language === state.language) return;
      state.language = language;
      draft.trace.push({ type: 'language.set', language });
    },
    setLast: (last) => {
      state.last = { ...state.last, ...last };
    },
    trace: (entry) => void draft.trace.push(entry),
  };
}
