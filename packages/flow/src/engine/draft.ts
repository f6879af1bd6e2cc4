import type { EffectBody, EffectKind, FaultCode, FlowEffect, FlowState, TraceEntry } from '../model';
import { flowVoice } from '../text/flow-voice';
import { flowInside } from './flow-inside';
import type { ReadyFlow } from './ready-flow';

export interface StepResult {
  state: FlowState;
  /** In the order they are to be performed, after the state has been stored. */
  effects: FlowEffect[];
  trace: TraceEntry[];
}

/** One step while it is being worked out. Lives only inside `start`, `step` and `resumeCall`. */
export interface Draft {
  /** The flow the call is in: its own, or one that flow uses. */
  flow: ReadyFlow;
  /** The call's own flow. */
  readonly root: ReadyFlow;
  /** A copy of the old state; its records are copied on write. */
  state: FlowState;
  effects: FlowEffect[];
  trace: TraceEntry[];
  /** Of the next effect within this step. */
  index: number;
  /** Nodes entered in this step. */
  hops: number;
  /** How long what is being said in this step may take, milliseconds; for the watchdog. */
  speechMs: number;
  /** Texts that had to be taken from another language than the call's, with theirs: they are spoken in it. */
  foreign: Map<string, string>;
  /** Something a node asked for could not be done: wins over what it decides. */
  failure: { code: FaultCode; message: string } | null;
}

/** `at` never runs backwards, whatever the events say. */
export function openDraft(flow: ReadyFlow, state: FlowState, at: number): Draft {
  const next = { ...state, seq: state.seq + 1, at: Math.max(state.at, at) };
  return {
    flow: flowInside(flow, state.stack ?? []),
    root: flow,
    state: next,
    effects: [],
    trace: [],
    index: 0,
    hops: 0,
    speechMs: 0,
    foreign: new Map(),
    failure: null,
  };
}

const AWAITED: Partial<Record<EffectKind, FlowState['pending'][string]>> = {
  say: 'say',
  play: 'play',
  tool: 'tool',
  converse: 'converse',
  transfer: 'transfer',
  record_message: 'record_message',
};

/** Notes an effect and gives its key; one whose end is awaited becomes pending. */
export function emit(draft: Draft, body: EffectBody): string {
  const { state } = draft;
  const key = `${state.call.callId}:${state.seq}:${draft.index++}`;
  draft.effects.push({ key, node: state.node, ...inVoice(draft, body) });
  const awaited = AWAITED[body.kind];
  if (awaited) state.pending = { ...state.pending, [key]: awaited };
  if (body.kind === 'say') draft.speechMs = Math.max(draft.speechMs, speechMs(body.text));
  if (body.kind === 'listen') state.listening = true;
  return key;
}

/** Who says it: what a step has chosen, else what the flow has for the language, else the hotel's (null). */
function inVoice({ flow }: Draft, body: EffectBody): EffectBody {
  if ((body.kind !== 'say' && body.kind !== 'play') || body.voice !== null) return body;
  const voice = flowVoice(flow.document.voices, body.language);
  return voice === null ? body : { ...body, voice };
}

/** Slowest plausible speech (150 ms a character) and 20 s for a vendor that has to be replaced. */
function speechMs(text: string): number {
  return 20_000 + text.length * 150;
}

/** Nothing comes back any more from this effect. */
export function forget(draft: Draft, key: string): void {
  const { [key]: _, ...rest } = draft.state.pending;
  draft.state.pending = rest;
}

/** An effect of this very step that is not needed after all: it is taken back instead of being undone. */
function takeBack(draft: Draft, match: (effect: FlowEffect) => boolean): boolean {
  const kept = draft.effects.filter((effect) => !match(effect));
  const taken = kept.length < draft.effects.length;
  draft.effects = kept;
  return taken;
}

/** Stops every prompt; gives the key of the one that was heard, if any. */
export function stopSpeaking(draft: Draft): string | null {
  let heard: string | null = null;
  let stopped: string | null = null;
  for (const [key, kind] of Object.entries(draft.state.pending)) {
    if (kind !== 'say' && kind !== 'play') continue;
    forget(draft, key);
    stopped = key;
    if (!takeBack(draft, (effect) => effect.key === key)) heard = key;
  }
  if (heard !== null) emit(draft, { kind: 'stop_playback' });
  return stopped;
}

export function stopListening(draft: Draft): void {
  if (!draft.state.listening) return;
  draft.state.listening = false;
  // A `listen` before this step may still be open underneath one that is taken back, so it is closed in any case.
  takeBack(draft, (effect) => effect.kind === 'listen');
  emit(draft, { kind: 'stop_listen' });
}

export function startMusic(draft: Draft): void {
  if (draft.state.music) return;
  draft.state.music = true;
  emit(draft, { kind: 'hold_music', on: true });
}

export function stopMusic(draft: Draft): void {
  if (!draft.state.music) return;
  draft.state.music = false;
  emit(draft, { kind: 'hold_music', on: false });
}

/** Stops what is running of these kinds. */
export function cancelRunning(draft: Draft, kinds: readonly string[]): void {
  for (const [key, kind] of Object.entries(draft.state.pending)) {
    if (!kinds.includes(kind)) continue;
    forget(draft, key);
    emit(draft, { kind: 'cancel', effect: key });
  }
}

/** Whether what the current node does goes on when nobody waits for it. */
export function outlivesCaller({ state, flow }: Draft): boolean {
  const node = flow.nodes.get(state.node ?? '');
  return node?.config != null && (node.definition?.outlivesCaller(node.config) ?? false);
}

/** The current node is done with: nothing of it goes on. */
export function releaseNode(draft: Draft): void {
  stopSpeaking(draft);
  stopListening(draft);
  stopMusic(draft);
  cancelRunning(draft, ['tool', 'converse', 'transfer', 'record_message']);
  draft.state.scratch = null;
  draft.state.deadline = null;
}
