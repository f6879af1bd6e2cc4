import {
  type CallFacts,
  type EffectOf,
  type FlowEvent,
  type FlowState,
  type ReadyFlow,
  type StepResult,
  start,
  step,
} from '@innline/flow';
import { PastJournal } from './journal';
import type { Act, CallScript } from './scripts';
import { runPastTool } from './tools';

/** About as fast as flite speaks. */
const MS_PER_CHARACTER = 70;
const THINKING_MS = 1_100;
const BETWEEN_KEYS_MS = 350;
const MOST_HAPPENINGS = 500;

type Playing = { key: string; text: string; language: string; from: number; to: number };
type Unstamped = FlowEvent extends infer E ? (E extends FlowEvent ? Omit<E, 'at'> : never) : never;

/** One past call: the real engine on the real hotel system, with a scripted caller and a clock of its own. */
export class PastCall {
  readonly journal: PastJournal;
  private state!: FlowState;
  private ended = false;
  private segments = 0;
  private prompts: Playing[] = [];
  private tools: EffectOf<'tool'>[] = [];
  private transfers: EffectOf<'transfer'>[] = [];
  private message: string | null = null;
  private readonly acts: Record<string, Act[]>;
  private readonly answers: NonNullable<CallScript['transfers']>;

  constructor(
    private readonly flow: ReadyFlow,
    private readonly facts: CallFacts,
    script: Pick<CallScript, 'at' | 'transfers'>,
    /** Tells of a tool run before and after, as the worker does. */
    private readonly runs: {
      begun(effect: EffectOf<'tool'>, at: number): Promise<void>;
      finished(key: string, answer: { outcome: string; output: unknown }, at: number): Promise<void>;
    },
  ) {
    this.journal = new PastJournal(facts.callId, facts.hotel.id, facts.startedAt);
    this.acts = Object.fromEntries(Object.entries(script.at).map(([node, acts]) => [node, [...acts]]));
    this.answers = [...(script.transfers ?? [])];
  }

  async play(): Promise<void> {
    this.take(start(this.flow, this.facts));
    for (let happening = 0; !this.ended; happening++) {
      if (happening > MOST_HAPPENINGS) throw new Error(`a past call does not end: it is at ${this.state.node}`);
      await this.next();
    }
  }

  private async next(): Promise<void> {
    const [tool, transfer] = [this.tools.shift(), this.transfers.shift()];
    if (tool) return this.runTool(tool);
    const [prompt] = this.prompts;
    if (prompt) return this.hear(prompt);
    if (transfer) return this.transfer(transfer);
    if (this.message) return this.endMessage(this.message);
    if (this.state.listening) return this.act(this.nextAct());
    return this.waitForDeadline();
  }

  private nextAct(): Act {
    return this.acts[this.state.node ?? '']?.shift() ?? { silent: true };
  }

  private post(event: Unstamped): void {
    this.take(step(this.flow, this.state, { ...event, at: this.journal.now } as FlowEvent));
  }

  private take({ state, effects, trace }: StepResult): void {
    this.state = state;
    for (const entry of trace) this.journal.trace(entry);
    for (const effect of effects) {
      if (effect.kind === 'say') this.say(effect);
      else if (effect.kind === 'stop_playback') this.cut('digit');
      else if (effect.kind === 'tool') this.tools.push(effect);
      else if (effect.kind === 'transfer') this.transfers.push(effect);
      else if (effect.kind === 'record_message') this.message = effect.key;
      else if (effect.kind === 'cancel' && this.message === effect.effect) this.message = null;
      else if (effect.kind === 'hangup') this.end(effect.reason, effect.outcome);
    }
    if (state.status === 'ended') this.end(state.end?.reason ?? 'completed', state.end?.outcome ?? null);
  }

  private say({ key, node, text, language }: EffectOf<'say'>): void {
    const from = this.prompts.at(-1)?.to ?? this.journal.now;
    this.prompts.push({ key, text, language, from, to: from + text.length * MS_PER_CHARACTER });
    if (text) this.journal.tell({ type: 'prompt.started', effect: key, node: node ?? '', text, language });
  }

  /** A prompt to its end, unless the caller cannot wait. */
  private hear(prompt: Playing): void {
    const act = this.acts[this.state.node ?? '']?.[0];
    const impatient = act && ('leave' in act || ('press' in act && act.during)) && this.state.listening;
    if (impatient && prompt.text.length > 20) {
      this.journal.now = prompt.from + Math.round((prompt.to - prompt.from) * 0.4);
      this.act(this.nextAct());
      return;
    }
    this.journal.now = Math.max(this.journal.now, prompt.to);
    this.prompts.shift();
    this.told(prompt, prompt.text, null);
    this.post({ type: 'playback.finished', effect: prompt.key });
  }

  /** Everything that is being said stops. */
  private cut(by: 'digit' | 'hangup'): void {
    for (const prompt of this.prompts.splice(0)) {
      const share = Math.max(0, (this.journal.now - prompt.from) / Math.max(1, prompt.to - prompt.from));
      const length = Math.floor(prompt.text.length * Math.min(1, share));
      this.told(prompt, prompt.text.slice(0, prompt.text.lastIndexOf(' ', length) + 1).trim(), by);
    }
  }

  private told({ key, language, from, to }: Playing, heard: string, by: 'digit' | 'hangup' | null): void {
    if (to === from) return;
    const heardMs = Math.max(0, Math.min(this.journal.now, to) - from);
    this.journal.tell({ type: 'prompt.finished', effect: key, interruptedBy: by, heardMs });
    // as a live call does: what was heard takes the place of what was begun
    if (heard) this.segment(key, 'hotel', heard, language, from, from + heardMs, null);
  }

  private segment(
    segment: string,
    speaker: 'caller' | 'hotel',
    text: string,
    language: string,
    from: number,
    to: number,
    confidence: number | null,
  ) {
    const [startMs, endMs] = [from - this.facts.startedAt, to - this.facts.startedAt];
    const by = speaker === 'hotel' ? 'prompt' : 'speech';
    this.journal.tell({ type: 'transcript.final', segment, speaker, text, language, startMs, endMs, confidence, by });
  }

  private act(act: Act): void {
    if ('leave' in act) this.leave();
    else if ('silent' in act) this.waitForDeadline();
    else if ('press' in act) this.press(act.press);
    else this.speak(act);
  }

  private speak(act: Extract<Act, { say: string }>): void {
    const from = this.journal.now + THINKING_MS;
    const confidence = act.confidence ?? 0.91;
    this.journal.now = from;
    this.post({ type: 'speech.started' });
    this.journal.now = from + act.say.length * MS_PER_CHARACTER;
    this.segment(
      `caller-${this.segments++}`,
      'caller',
      act.say,
      this.state.language,
      from,
      this.journal.now,
      confidence,
    );
    this.post({ type: 'speech.final', text: act.say, confidence, rejected: confidence < 0.4, by: 'speech' });
  }

  private press(keys: string): void {
    const node = this.state.node;
    for (const digit of keys) {
      // what follows belongs to the question that was asked
      if (this.ended || this.state.node !== node) return;
      this.journal.now += this.prompts.length > 0 ? 0 : BETWEEN_KEYS_MS;
      this.journal.tell({ type: 'digit', digit, source: 'script', node });
      this.post({ type: 'digit', digit, source: 'script' });
    }
  }

  private leave(): void {
    this.journal.now += THINKING_MS;
    this.cut('hangup');
    this.message = null;
    this.post({ type: 'caller.left' });
  }

  private waitForDeadline(): void {
    const { deadline } = this.state;
    if (!deadline) throw new Error(`a past call waits for nothing at ${this.state.node}`);
    this.journal.now = Math.max(this.journal.now, deadline.at);
    this.post({ type: 'deadline', id: deadline.id });
  }

  private async runTool(effect: EffectOf<'tool'>): Promise<void> {
    const { key, node, tool, input } = effect;
    this.journal.tell({ type: 'tool.started', effect: key, node: node ?? '', tool, input });
    await this.runs.begun(effect, this.journal.now);
    const began = performance.now();
    const context = { facts: this.facts, now: this.journal.now, effectKey: key };
    const answer = await runPastTool(tool, input, context).catch(() => ({ outcome: 'failure', output: null }));
    const ms = Math.max(1, Math.round(performance.now() - began));
    this.journal.now += ms;
    await this.runs.finished(key, answer, this.journal.now);
    this.journal.tell({ type: 'tool.finished', effect: key, node: node ?? '', tool, ...answer, ms });
    if (answer.outcome !== 'failure') this.post({ type: 'effect.done', effect: key, ...answer });
    else this.post({ type: 'effect.failed', effect: key, code: 'failure', message: 'The tool did not work.' });
  }

  private transfer({ key, node, to, briefing, ringSeconds }: EffectOf<'transfer'>): void {
    const departmentId = to.kind === 'department' ? to.departmentId : null;
    const name = (departmentId && this.facts.departments[departmentId]?.name) ?? 'Front desk';
    this.journal.tell({ type: 'transfer.ringing', transfer: key, node, to: name, departmentId, briefing, ringSeconds });
    const answer = this.answers.shift() ?? 'no_answer';
    const waited = typeof answer === 'object' ? 6_500 : answer === 'no_answer' ? ringSeconds * 1_000 : 4_000;
    this.journal.now += waited;
    if (typeof answer === 'object') {
      this.journal.tell({ type: 'transfer.answered', transfer: key, memberName: answer.member });
      this.journal.now += answer.seconds * 1_000;
    }
    const outcome = typeof answer === 'object' ? 'completed' : answer;
    this.journal.tell({ type: 'transfer.ended', transfer: key, outcome });
    this.post({ type: 'effect.done', effect: key, outcome, output: null });
  }

  /** These callers leave no messages: there would be no sound to play. */
  private endMessage(key: string): void {
    if (this.acts[this.state.node ?? '']?.some((act) => 'leave' in act)) {
      this.leave();
      return;
    }
    this.message = null;
    this.journal.now += 6_000;
    this.post({ type: 'effect.done', effect: key, outcome: 'empty', output: null });
  }

  private end(reason: Parameters<typeof endedEvent>[0], outcome: string | null): void {
    if (this.ended) return;
    this.ended = true;
    this.journal.tell(endedEvent(reason, outcome, this.journal.now - this.facts.startedAt));
  }
}

type Reason = EffectOf<'hangup'>['reason'];
const endedEvent = (reason: Reason, outcome: string | null, durationMs: number) =>
  ({ type: 'call.ended', reason, outcome, durationMs }) as const;
