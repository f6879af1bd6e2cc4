import type {
  Answer,
  CallFacts,
  EffectOf,
  Expectation,
  FlowState,
  FlowVariable,
  Json,
  LocalizedText,
  TraceEntry,
  TransferTarget,
} from '../model';

export interface SayOptions {
  /** Whether the caller's speech stops it; digits always do. */
  interruptible?: boolean;
  voice?: string | null;
  purpose?: 'prompt' | 'filler' | 'farewell' | 'briefing';
  /** Default: the language the text was found in. */
  language?: string;
}

export interface ListenOptions {
  expect: Expectation[];
  digits: boolean;
  speech: boolean;
  /** Silence after speech that ends the utterance, milliseconds. Default 700. */
  endpointMs?: number;
  /** Where the caller has not chosen a language yet: any of these may be spoken. */
  languages?: string[];
}

export type PendingKind = FlowState['pending'][string];

/**
 * All a node may know and do. A node reads from it, notes what shall happen, and gives back a `Decision`.
 * Nothing happens outside of what is noted here, and no method throws: a template that cannot be rendered becomes a
 * fault that wins over the decision.
 */
export interface NodeContext<C> {
  readonly config: C;
  readonly node: { id: string; name: string; slug: string };
  readonly call: CallFacts;
  /** Milliseconds UTC: the moment of the event. The only clock. */
  readonly at: number;
  readonly language: string;
  /** The flow's default language. */
  readonly defaultLanguage: string;
  readonly lane: FlowState['lane'];
  /** Whether somebody understands what a caller says in the language; where nobody does, keys are all they have. */
  understands(language: string): boolean;
  /** The flow is used by another one, which the call goes back to. */
  readonly inside: boolean;
  /** What this node noted with the last `wait`; null on arrival. */
  readonly memory: Json;

  /** The text in the call's language (else the base language, the flow's default, any), rendered. Blank where there is none. */
  text(text: LocalizedText): string;
  render(template: string): string;
  /** Like `render`, but a template that is nothing but `{{ path }}` gives the value itself. */
  value(template: string): Json;
  /** What a dotted path names, e.g. `vars.nights`; null where there is nothing. */
  lookup(path: string): Json;
  /** Whether a port leads somewhere. */
  connected(port: string): boolean;
  /** Key of an effect of ours whose end is awaited. */
  pending(kind: PendingKind): string | null;
  /** How the flow declares a variable; null where it does not. */
  variable(name: string): FlowVariable | null;

  /** Null where there is nothing to say or nobody to hear it (blank text, caller gone): go straight on. */
  say(text: string, options?: SayOptions): string | null;
  play(asset: string, alternative: string, options: { interruptible: boolean; voice: string | null }): string | null;
  stopSpeaking(): void;
  listen(options: ListenOptions): void;
  stopListening(): void;
  holdMusic(on: boolean): void;
  tool(tool: string, input: Json, timeoutMs: number): string;
  /** Asks a model for its next turn. */
  converse(request: Omit<EffectOf<'converse'>, 'kind' | 'key' | 'node'>): string;
  transfer(to: TransferTarget, options: Omit<EffectOf<'transfer'>, 'kind' | 'key' | 'node' | 'to'>): string;
  recordMessage(options: Omit<EffectOf<'record_message'>, 'kind' | 'key' | 'node'>): string;
  /** Stops a running tool, transfer or recording of ours; nothing comes back from it. */
  cancel(key: string): void;

  setVariable(name: string, value: Json): void;
  storeAnswer(answer: Answer, sensitive: boolean): void;
  setLanguage(language: string): void;
  /** What templates read as `last`. */
  setLast(last: Partial<FlowState['last']>): void;
  trace(entry: TraceEntry): void;
}
