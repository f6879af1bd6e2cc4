import type { Answer, EffectBody, FlowState, Json, LocalizedText, TraceEntry, TransferTarget } from '../model';
import type { ListenOptions, NodeContext, PendingKind, SayOptions } from '../registry/context';
import { lookup } from '../text/template';
import { type Draft, emit, forget, startMusic, stopListening, stopMusic, stopSpeaking } from './draft';
import { setVariable, storeAnswer } from './memory';
import type { ReadyNode } from './ready-flow';
import { languageOf, localized, render, scopeNow, value } from './render';

/** A node's turn: what it may do, writing into the draft. A class, since one is made for every node that is entered. */
// biome-ignore lint/suspicious/noExplicitAny: the config was checked by the definition's own schema.
class NodeTurn implements NodeContext<any> {
  constructor(
    private readonly draft: Draft,
    private readonly ready: ReadyNode,
  ) {}

  get config() {
    return this.ready.config;
  }
  get node() {
    return this.ready;
  }
  get call() {
    return this.draft.state.call;
  }
  get at() {
    return this.draft.state.at;
  }
  get lane() {
    return this.draft.state.lane;
  }
  get inside() {
    return (this.draft.state.stack ?? []).length > 0;
  }
  understands(language: string) {
    return this.call.ears?.includes(language.split('-')[0]!) ?? true;
  }
  get defaultLanguage() {
    return this.draft.flow.language;
  }
  get language() {
    return this.draft.state.language;
  }
  get memory() {
    return this.draft.state.scratch;
  }

  text(text: LocalizedText) {
    return localized(this.draft, text);
  }
  render(template: string) {
    return render(this.draft, template);
  }
  value(template: string) {
    return value(this.draft, template);
  }
  lookup(path: string) {
    return lookup(scopeNow(this.draft), path);
  }
  connected(port: string) {
    return this.ready.edges.has(port);
  }
  pending(kind: PendingKind) {
    return Object.entries(this.draft.state.pending).find(([, pending]) => pending === kind)?.[0] ?? null;
  }
  variable(name: string) {
    return this.draft.flow.variables.get(name) ?? null;
  }

  say(text: string, options: SayOptions = {}) {
    const words = text.trim();
    if (words === '') return null;
    return this.speak({
      kind: 'say',
      text: words,
      language: options.language ?? languageOf(this.draft, words),
      voice: options.voice ?? null,
      interruptible: options.interruptible ?? true,
      purpose: options.purpose ?? 'prompt',
    });
  }
  play(asset: string, alternative: string, { interruptible, voice }: { interruptible: boolean; voice: string | null }) {
    return this.speak({
      kind: 'play',
      asset,
      interruptible,
      alternative,
      language: languageOf(this.draft, alternative),
      voice,
    });
  }
  stopSpeaking() {
    stopSpeaking(this.draft);
  }
  listen({ expect, digits, speech, endpointMs = 700, languages }: ListenOptions) {
    this.speak({
      kind: 'listen',
      expect,
      digits,
      speech,
      language: this.language,
      endpointMs,
      ...(languages && { languages }),
    });
  }
  stopListening() {
    stopListening(this.draft);
  }
  holdMusic(on: boolean) {
    if (!on) stopMusic(this.draft);
    else if (!this.gone) startMusic(this.draft);
  }
  tool(tool: string, input: Json, timeoutMs: number) {
    return emit(this.draft, { kind: 'tool', tool, input, timeoutMs });
  }
  converse(request: Parameters<NodeContext<unknown>['converse']>[0]) {
    return emit(this.draft, { kind: 'converse', ...request });
  }
  transfer(to: TransferTarget, options: Parameters<NodeContext<unknown>['transfer']>[1]) {
    return emit(this.draft, { kind: 'transfer', to, ...options });
  }
  recordMessage(options: Parameters<NodeContext<unknown>['recordMessage']>[0]) {
    return emit(this.draft, { kind: 'record_message', ...options });
  }
  cancel(key: string) {
    if (!Object.hasOwn(this.draft.state.pending, key)) return;
    forget(this.draft, key);
    emit(this.draft, { kind: 'cancel', effect: key });
  }

  setVariable(name: string, json: Json) {
    setVariable(this.draft, this.ready, name, json);
  }
  storeAnswer(answer: Answer, sensitive: boolean) {
    storeAnswer(this.draft, this.ready, answer, sensitive);
  }
  setLanguage(language: string) {
    const { state, trace } = this.draft;
    if (language === state.language) return;
    state.language = language;
    trace.push({ type: 'language.set', language });
  }
  setLast(last: Partial<FlowState['last']>) {
    const { state } = this.draft;
    state.last = { ...state.last, ...last };
  }
  trace(entry: TraceEntry) {
    this.draft.trace.push(entry);
  }

  /** The caller has left: nobody hears anything any more. */
  private get gone() {
    return this.draft.state.lane === 'hangup';
  }

  private speak(body: EffectBody) {
    return this.gone ? null : emit(this.draft, body);
  }
}

// biome-ignore lint/suspicious/noExplicitAny: see above.
export function contextOf(draft: Draft, node: ReadyNode): NodeContext<any> {
  return new NodeTurn(draft, node);
}
