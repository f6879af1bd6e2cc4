import { isBackchannel } from './backchannel';
import { TURN_RULES, type TurnInput, type TurnOutput, type TurnRules, type TurnState } from './types';

export const samplesOf = (ms: number) => ms * 8;

export const initialTurn: TurnState = {
  mode: 'listening',
  ear: null,
  prompt: null,
  voice: null,
  utterance: null,
  utterances: 0,
};

type Step = { state: TurnState; out: TurnOutput[] };

/** A prompt the caller may not talk over, or no open ear: a voice is none of our business. */
const hears = (state: TurnState) => state.ear?.speech === true;
const mayInterrupt = (state: TurnState) => state.prompt === null || state.prompt.interruptible;

const vad = (state: TurnState, rules: TurnRules): TurnOutput => ({
  type: 'configure_vad',
  // the echo of our own prompt in the caller's microphone must not look like a caller
  startFrames: state.prompt ? rules.startFrames.prompt : rules.startFrames.quiet,
  endpointMs: Math.min(rules.pauseMs, state.ear?.endpointMs ?? rules.pauseMs),
});

function openUtterance(state: TurnState, onsetSample: number, rules: TurnRules): Step {
  const id = state.utterances + 1;
  const fromSample = Math.max(0, onsetSample - samplesOf(rules.preRollMs));
  return {
    state: { ...state, utterances: id, utterance: { id, fromSample, onsetSample, quietSince: null } },
    out: [{ type: 'open_utterance', id, fromSample }],
  };
}

function dropUtterance(state: TurnState, why: 'noise' | 'digit' | 'closed'): Step {
  if (!state.utterance) return { state, out: [] };
  return {
    state: { ...state, utterance: null, mode: state.prompt ? 'speaking' : 'listening' },
    out: [{ type: 'drop_utterance', id: state.utterance.id, why }],
  };
}

/** The caller has the floor: the prompt ends here, and whoever waits for silence learns that there is none. */
function bargeIn(state: TurnState): Step {
  const out: TurnOutput[] = [];
  if (state.prompt) out.push({ type: 'stop_playback', effect: state.prompt.effect, by: 'speech' });
  out.push({ type: 'speech_started' });
  return { state: { ...state, prompt: null, mode: 'interrupted' }, out };
}

function wantsTheFloor(state: TurnState, atSample: number, rules: TurnRules): boolean {
  if (!state.prompt || !state.voice || !state.utterance) return false;
  const spokenFor = atSample - state.voice.onsetSample;
  if (spokenFor < samplesOf(rules.minBargeInMs)) return false;
  if (rules.holdForWordsMs === 0) return true;
  const { partial } = state.voice;
  if (isBackchannel(partial)) return false;
  return partial !== '' || spokenFor >= samplesOf(rules.holdForWordsMs);
}

const chain = (first: Step, next: (state: TurnState) => Step): Step => {
  const second = next(first.state);
  return { state: second.state, out: [...first.out, ...second.out] };
};

/** A voice that nobody listened to becomes an utterance once the way is free: the prompt ended, or the ear opened. */
function takeUpVoice(state: TurnState, notBefore: number, rules: TurnRules): Step {
  if (!state.voice || state.utterance || state.prompt || !hears(state)) return { state, out: [] };
  const opened = openUtterance(state, Math.max(state.voice.onsetSample, notBefore), rules);
  return { state: opened.state, out: [...opened.out, { type: 'speech_started' }] };
}

function closeUtterance(state: TurnState, lastSample: number): Step {
  const { utterance } = state;
  if (!utterance) return { state, out: [] };
  return {
    state: { ...state, utterance: null, mode: state.prompt ? 'speaking' : 'listening' },
    out: [{ type: 'close_utterance', id: utterance.id, lastSample }],
  };
}

const endpointOf = (state: TurnState) => samplesOf(state.ear?.endpointMs ?? 0);

function onTick(state: TurnState, atSample: number, rules: TurnRules): Step {
  if (wantsTheFloor(state, atSample, rules)) return bargeIn(state);
  const { utterance } = state;
  if (!utterance) return { state, out: [] };
  const { quietSince, onsetSample } = utterance;
  if (quietSince !== null && atSample - quietSince >= endpointOf(state)) return closeUtterance(state, quietSince);
  if (atSample - onsetSample < samplesOf(rules.maxUtteranceMs)) return { state, out: [] };
  return closeUtterance({ ...state, voice: null }, atSample);
}

function onSpeechStart(state: TurnState, atSample: number, rules: TurnRules): Step {
  const heard: TurnState = { ...state, voice: { onsetSample: atSample, partial: '' } };
  const { utterance } = heard;
  if (utterance?.quietSince != null) {
    const goesOn: TurnState = { ...heard, utterance: { ...utterance, quietSince: null } };
    return { state: goesOn, out: [{ type: 'resume_utterance', id: utterance.id }] };
  }
  if (!hears(heard) || !mayInterrupt(heard) || utterance) return { state: heard, out: [] };
  const opened = openUtterance(heard, atSample, rules);
  // while a prompt plays the voice has to prove itself first (tick); on a quiet line it is a turn at once
  return heard.prompt ? opened : { state: opened.state, out: [...opened.out, { type: 'speech_started' }] };
}

/** `atSample`: the end of the voice. The pause itself has lasted `rules.pauseMs` by now. */
function onSpeechEnd(state: TurnState, atSample: number, rules: TurnRules): Step {
  if (!state.utterance) return { state: { ...state, voice: null }, out: [] };
  const judged = chain({ state, out: [] }, (now) =>
    wantsTheFloor(now, atSample, rules) ? bargeIn(now) : { state: now, out: [] },
  );
  const quiet: TurnState = { ...judged.state, voice: null };
  // the prompt still plays, so the voice never earned the floor
  if (quiet.prompt) return chain({ state: quiet, out: judged.out }, (now) => dropUtterance(now, 'noise'));
  if (endpointOf(quiet) <= samplesOf(rules.pauseMs)) {
    return chain({ state: quiet, out: judged.out }, (now) => closeUtterance(now, atSample));
  }
  const utterance = { ...quiet.utterance!, quietSince: atSample };
  return { state: { ...quiet, utterance }, out: [...judged.out, { type: 'prepare_utterance', id: utterance.id }] };
}

function onDigit(state: TurnState): Step {
  const dropped = dropUtterance(state, 'digit');
  const { prompt } = dropped.state;
  if (!prompt) return dropped;
  // a key always stops a prompt, even one that speech may not interrupt
  return {
    state: { ...dropped.state, prompt: null, mode: 'listening' },
    out: [...dropped.out, { type: 'stop_playback', effect: prompt.effect, by: 'digit' }],
  };
}

/**
 * Turn-taking of one call as a pure step. Who is heard, what stops a prompt, where an utterance begins and ends.
 * Samples are 8 kHz.
 */
export function turn(state: TurnState, input: TurnInput, rules: TurnRules = TURN_RULES): Step {
  switch (input.type) {
    case 'prompt_started': {
      const prompt = { effect: input.effect, interruptible: input.interruptible };
      const speaking: TurnState = { ...state, prompt, mode: state.utterance ? state.mode : 'speaking' };
      return { state: speaking, out: [vad(speaking, rules)] };
    }
    case 'prompt_ended': {
      if (state.prompt?.effect !== input.effect) return { state, out: [] };
      const ended: TurnState = { ...state, prompt: null, mode: 'listening' };
      // a voice that began during the last moments of a prompt is an answer, not noise
      const told: TurnOutput[] = ended.utterance ? [{ type: 'speech_started' }] : [];
      return chain({ state: ended, out: [vad(ended, rules), ...told] }, (now) => takeUpVoice(now, 0, rules));
    }
    case 'speech_start':
      return onSpeechStart(state, input.atSample, rules);
    case 'speech_end':
      return onSpeechEnd(state, input.atSample, rules);
    case 'tick':
      return onTick(state, input.atSample, rules);
    case 'partial':
      return state.voice
        ? { state: { ...state, voice: { ...state.voice, partial: input.text } }, out: [] }
        : { state, out: [] };
    case 'digit':
      return onDigit(state);
    case 'listen_opened': {
      const open: TurnState = { ...state, ear: input.ear };
      return chain({ state: open, out: [vad(open, rules)] }, (now) => takeUpVoice(now, input.atSample, rules));
    }
    case 'listen_closed':
      return chain({ state: { ...state, ear: null }, out: [] }, (now) => dropUtterance(now, 'closed'));
  }
}
