import { withoutCards } from '@innline/flow';
import { newId } from '@innline/shared/ids';
import type { DigitSource } from '../media/contract';
import type { Player, Stopped } from '../media/player';
import type { Sound } from '../media/sound';
import type { Metrics } from '../metrics';
import { initialTurn, TURN_RULES, type TurnInput, type TurnOutput, type TurnState, turn } from '../turn';
import type { Ear, Listening } from './ear';
import { heardPart } from './heard';
import { KeysTold } from './keys-told';
import type { CallPort } from './port';

export interface Spoken {
  key: string;
  node: string | null;
  text: string;
  language: string;
  interruptible: boolean;
  sound: Sound;
  /** When the engine asked for it, monotonic milliseconds. */
  askedAt: number;
  /** Our own sentence, not the flow's: the engine does not wait for its end. */
  ours?: boolean;
  /** Its sound failed: nobody heard anything. */
  failed?(failure: unknown): void;
}

const round = (ms: number) => Math.round(ms * 10) / 10;

/** Who speaks: carries out what the turn reducer decides, and tells everybody what was really heard. */
export class Floor {
  private state: TurnState = initialTurn;
  private readonly spoken = new Map<string, Spoken & { startedMs: number | null }>();
  private ear!: Ear;
  /** End of the caller's last voice, until the answer's first frame is out. */
  private awaitingAnswer: number | null = null;
  private closed = false;
  readonly keys = new KeysTold((event, at) => this.call.emit(event, at));

  constructor(
    private readonly call: CallPort,
    private readonly player: Player,
    private readonly metrics: Metrics,
    private readonly now: () => number,
  ) {}

  attach(ear: Ear): void {
    this.ear = ear;
  }

  get quiet(): boolean {
    return !this.player.busy;
  }
  /** A prompt is being heard. */
  get speaking(): boolean {
    return this.state.prompt !== null;
  }
  /** The caller may be talking or thinking: silence on our side is not dead air. */
  get open(): boolean {
    return this.state.ear !== null;
  }

  /** Nothing more is said or heard; prompts cut by the end count as interrupted by it. */
  close(): void {
    if (this.closed) return;
    this.closed = true;
    this.keys.end();
    for (const stopped of this.player.stop()) this.tell(stopped, 'hangup');
    this.ear.drop();
    this.ear.listen(null);
  }

  /** The caller's connection broke: what was being said is lost to them, and the ear closes until they are back. */
  suspend(): void {
    if (this.closed) return;
    for (const stopped of this.player.stop()) this.tell(stopped, 'hangup');
    if (this.state.prompt) this.input({ type: 'prompt_ended', effect: this.state.prompt.effect });
    this.ear.drop();
    this.stopListening();
  }

  say(spoken: Spoken): void {
    if (this.closed) return;
    this.spoken.set(spoken.key, { ...spoken, startedMs: null });
    this.player.play({
      key: spoken.key,
      sound: spoken.sound,
      started: () => this.started(spoken),
      finished: (heardMs, failure) => this.finished(spoken, heardMs, failure),
    });
  }

  listen(listening: Listening): void {
    this.ear.listen(listening);
    const { digits, speech, endpointMs } = listening;
    this.input({ type: 'listen_opened', ear: { digits, speech, endpointMs }, atSample: this.ear.position });
  }

  stopListening(): void {
    this.input({ type: 'listen_closed' });
    this.ear.listen(null);
  }

  digit(digit: string, source: DigitSource): void {
    const began = this.now();
    const playing = this.player.busy;
    this.keys.press({ type: 'digit', digit, source, node: this.call.node() });
    this.overtake();
    if (playing) this.call.emit({ type: 'latency', kind: 'digit_to_stop', ms: round(this.now() - began) });
    this.call.post({ type: 'digit', digit, source });
  }

  /** Typed: as deliberate as a key, so it stops a prompt as one. */
  text(typed: string): void {
    this.overtake();
    const at = Math.round(this.call.elapsed());
    const language = this.call.language();
    const text = withoutCards(typed, language);
    this.call.emit({
      type: 'transcript.final',
      segment: newId(),
      speaker: 'caller',
      text,
      language,
      startMs: at,
      endMs: at,
      confidence: null,
      by: 'typed',
    });
    this.awaitingAnswer = this.now();
    this.call.post({ type: 'speech.started' });
    this.call.post({ type: 'speech.final', text, confidence: 1, rejected: false, by: 'typed' });
  }

  heard(said: {
    segment: string;
    text: string;
    confidence: number;
    rejected: boolean;
    /** What language it was, where the recogniser can tell. */
    language?: string;
    startedMs: number;
    endedMs: number;
    voiceEndedAt: number;
  }): void {
    if (this.closed) return;
    const { confidence, rejected } = said;
    // from here on nobody sees a card's number: not the journal, the flow, its tools or a model
    const text = withoutCards(said.text, said.language ?? this.call.language());
    this.awaitingAnswer = said.voiceEndedAt;
    if (text !== '') {
      const [startMs, endMs] = [Math.max(0, Math.round(said.startedMs)), Math.max(0, Math.round(said.endedMs))];
      const language = said.language ?? this.call.language();
      this.call.emit({
        type: 'transcript.final',
        segment: said.segment,
        speaker: 'caller',
        text,
        language,
        startMs,
        endMs,
        confidence,
        by: 'speech',
      });
    }
    this.call.post({
      type: 'speech.final',
      text,
      confidence,
      rejected,
      by: 'speech',
      ...(said.language && { language: said.language }),
    });
  }

  /** Stops whatever plays; the engine hears of each prompt that did not end by itself. */
  stop(by: 'speech' | 'digit' | 'operator'): void {
    for (const stopped of this.player.stop()) {
      const spoken = this.tell(stopped, by);
      if (!spoken || spoken.ours) continue;
      const heardText = heardPart(spoken.text, stopped.heardMs, stopped.totalMs);
      this.call.post({ type: 'playback.interrupted', effect: stopped.key, heardMs: stopped.heardMs, heardText, by });
    }
    if (this.state.prompt) this.input({ type: 'prompt_ended', effect: this.state.prompt.effect });
  }

  input(input: TurnInput): void {
    if (this.closed) return;
    const step = turn(this.state, input, TURN_RULES);
    this.state = step.state;
    for (const output of step.out) this.carryOut(output);
  }

  /** A key stops all that was going to be said, also what has not begun to sound yet. */
  private overtake(): void {
    this.input({ type: 'digit' });
    if (this.player.busy) this.stop('digit');
  }

  private carryOut(output: TurnOutput): void {
    switch (output.type) {
      case 'stop_playback':
        if (output.by === 'speech') this.measureBargeIn();
        return this.stop(output.by);
      case 'open_utterance':
        return this.ear.open(output.id, output.fromSample);
      case 'prepare_utterance':
        return this.ear.prepare();
      case 'resume_utterance':
        return this.ear.resume();
      case 'close_utterance':
        void this.ear.close(output.lastSample);
        return;
      case 'drop_utterance':
        return this.ear.drop();
      case 'speech_started':
        return this.call.post({ type: 'speech.started' });
      case 'configure_vad':
        return this.ear.configure(output.startFrames, output.endpointMs);
    }
  }

  private measureBargeIn(): void {
    const onset = this.state.voice?.onsetSample;
    if (onset === undefined) return;
    this.call.emit({ type: 'latency', kind: 'barge_in', ms: round(this.now() - this.ear.momentOf(onset)) });
  }

  private started(spoken: Spoken): void {
    const { key, node, text, language, interruptible } = spoken;
    const now = this.now();
    this.spoken.set(key, { ...spoken, startedMs: this.call.elapsed() });
    this.call.emit({ type: 'prompt.started', effect: key, node: node ?? '', text, language });
    this.metrics.effectToFrameMs.observe(now - spoken.askedAt);
    this.call.emit({ type: 'latency', kind: 'effect_to_frame', ms: round(now - spoken.askedAt) });
    if (this.awaitingAnswer !== null) {
      this.metrics.speechToAnswerMs.observe(now - this.awaitingAnswer);
      this.call.emit({ type: 'latency', kind: 'speech_to_answer', ms: round(now - this.awaitingAnswer) });
      this.awaitingAnswer = null;
    }
    this.input({ type: 'prompt_started', effect: key, interruptible });
  }

  private finished(spoken: Spoken, heardMs: number, failure: unknown): void {
    this.tell({ key: spoken.key, heardMs, totalMs: heardMs }, null);
    this.input({ type: 'prompt_ended', effect: spoken.key });
    if (failure && heardMs === 0) spoken.failed?.(failure);
    if (!spoken.ours) this.call.post({ type: 'playback.finished', effect: spoken.key });
  }

  private tell(stopped: Stopped, by: 'speech' | 'digit' | 'operator' | 'hangup' | null): Spoken | null {
    const spoken = this.spoken.get(stopped.key);
    if (!spoken) return null;
    this.spoken.delete(stopped.key);
    // stopped before its first frame: nobody heard of it
    if (spoken.startedMs === null) return spoken;
    const text = heardPart(spoken.text, stopped.heardMs, stopped.totalMs);
    this.call.emit({
      type: 'prompt.finished',
      effect: spoken.key,
      interruptedBy: by,
      heardMs: Math.round(stopped.heardMs),
    });
    if (text !== null) {
      const startMs = Math.round(spoken.startedMs);
      const { language } = spoken;
      this.call.emit({
        type: 'transcript.final',
        segment: spoken.key,
        speaker: 'hotel',
        text,
        language,
        startMs,
        endMs: startMs + Math.round(stopped.heardMs),
        confidence: null,
        by: 'prompt',
      });
    }
    return spoken;
  }
}
