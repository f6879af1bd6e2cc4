/** Who has the floor. `interrupted`: the caller broke into a prompt and is still speaking. */
export type TurnMode = 'listening' | 'speaking' | 'interrupted';

/** What the open ear accepts; null while it is closed. */
export interface OpenEar {
  digits: boolean;
  speech: boolean;
  /** Silence that ends an utterance, milliseconds. */
  endpointMs: number;
}

export interface Utterance {
  id: number;
  /** First sample of the audio handed to the recogniser, pre-roll included. */
  fromSample: number;
  /** Where the caller's voice began. */
  onsetSample: number;
  /** Where it last paused; null while it speaks. */
  quietSince: number | null;
}

/** Plain data; samples are 8 kHz, counted since the call's media began. Never persisted. */
export interface TurnState {
  mode: TurnMode;
  ear: OpenEar | null;
  prompt: { effect: string; interruptible: boolean } | null;
  /** The caller's voice right now, from the VAD, whether anybody cares or not. */
  voice: { onsetSample: number; partial: string } | null;
  utterance: Utterance | null;
  utterances: number;
}

export type TurnInput =
  | { type: 'prompt_started'; effect: string; interruptible: boolean }
  | { type: 'prompt_ended'; effect: string }
  | { type: 'speech_start'; atSample: number }
  | { type: 'speech_end'; atSample: number }
  /** Audio has arrived up to this sample. */
  | { type: 'tick'; atSample: number }
  | { type: 'partial'; text: string }
  | { type: 'digit' }
  | { type: 'listen_opened'; ear: OpenEar; atSample: number }
  | { type: 'listen_closed' };

export type TurnOutput =
  /** The prompt must stop: nothing of it may be sent any more. */
  | { type: 'stop_playback'; effect: string; by: 'speech' | 'digit' }
  /** Audio from `fromSample` on goes to the recogniser. */
  | { type: 'open_utterance'; id: number; fromSample: number }
  /** A pause that may be the end: the recogniser can begin to think, so that its answer is there when it is one. */
  | { type: 'prepare_utterance'; id: number }
  /** The pause was none. */
  | { type: 'resume_utterance'; id: number }
  /** The recogniser may answer now. `lastSample`: the end of the voice, before the endpoint's silence. */
  | { type: 'close_utterance'; id: number; lastSample: number }
  /** Nothing of it counts: noise, a backchannel, or overtaken by a key. */
  | { type: 'drop_utterance'; id: number; why: 'noise' | 'digit' | 'closed' }
  /** The engine should know that the caller is not silent. */
  | { type: 'speech_started' }
  | { type: 'configure_vad'; startFrames: number; endpointMs: number };

/** Numbers that decide who may interrupt whom; see docs/guides/voice-worker.md for where they come from. */
export interface TurnRules {
  /** Voice shorter than this does not stop a prompt: coughs, clicks, a door. */
  minBargeInMs: number;
  /** Where the recogniser gives partial results, wait for real words up to this long before a prompt is stopped. */
  holdForWordsMs: number;
  /** Audio before the onset that the recogniser still gets. */
  preRollMs: number;
  /** A pause this long may be the end of an utterance; whether it is, the ear's own endpoint decides. */
  pauseMs: number;
  /** A caller who never pauses is cut here. */
  maxUtteranceMs: number;
  /** Frames in a row that count as a start of speech, quiet line / while a prompt plays. */
  startFrames: { quiet: number; prompt: number };
}

export const TURN_RULES: TurnRules = {
  minBargeInMs: 120,
  holdForWordsMs: 0,
  preRollMs: 300,
  pauseMs: 240,
  maxUtteranceMs: 20_000,
  startFrames: { quiet: 2, prompt: 3 },
};
