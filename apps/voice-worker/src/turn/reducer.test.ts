import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBackchannel } from './backchannel';
import { initialTurn, samplesOf, turn } from './reducer';
import { TURN_RULES, type TurnInput, type TurnOutput, type TurnRules, type TurnState } from './types';

const ear = { digits: true, speech: true, endpointMs: 500 };
const prompt = (interruptible = true): TurnInput => ({ type: 'prompt_started', effect: 'p', interruptible });
const open = (atSample = 0, over: Partial<typeof ear> = {}): TurnInput => ({
  type: 'listen_opened',
  ear: { ...ear, ...over },
  atSample,
});
const start = (ms: number): TurnInput => ({ type: 'speech_start', atSample: samplesOf(ms) });
const end = (ms: number): TurnInput => ({ type: 'speech_end', atSample: samplesOf(ms) });
/** The voice ended, and then the ear's endpoint passed. */
const done = (ms: number): TurnInput[] => [end(ms), tick(ms + 500)];
const tick = (ms: number): TurnInput => ({ type: 'tick', atSample: samplesOf(ms) });

/** Feeds all inputs; gives the last state and everything said on the way, without the VAD's settings. */
function play(inputs: TurnInput[], rules: TurnRules = TURN_RULES) {
  let state: TurnState = initialTurn;
  const out: TurnOutput[] = [];
  for (const input of inputs) {
    const next = turn(state, input, rules);
    state = next.state;
    out.push(...next.out);
  }
  return {
    state,
    out: out.filter((o) => o.type !== 'configure_vad'),
    all: out,
    types: out.map((o) => o.type).filter((t) => t !== 'configure_vad'),
  };
}

describe('on a quiet line', () => {
  it('opens an utterance with its pre-roll and closes it at the end of the voice', () => {
    const { out, state } = play([open(), start(1_000), tick(1_400), ...done(1_900)]);
    expect(out).toEqual([
      { type: 'open_utterance', id: 1, fromSample: samplesOf(700) },
      { type: 'speech_started' },
      { type: 'prepare_utterance', id: 1 },
      { type: 'close_utterance', id: 1, lastSample: samplesOf(1_900) },
    ]);
    expect(state.mode).toBe('listening');
  });
  it('never starts before the first sample', () => {
    expect(play([open(), start(100)]).out[0]).toMatchObject({ fromSample: 0 });
  });
  it('hears nothing while the ear is closed, or takes keys only', () => {
    expect(play([start(100), tick(500), end(900)]).out).toEqual([]);
    expect(play([open(0, { speech: false }), start(100), tick(500), end(900)]).out).toEqual([]);
  });
  it('takes up a voice that began before the ear opened, from that moment on', () => {
    const { out } = play([start(500), open(samplesOf(1_000)), ...done(1_500)]);
    expect(out[0]).toEqual({ type: 'open_utterance', id: 1, fromSample: samplesOf(700) });
    expect(out.at(-1)).toMatchObject({ type: 'close_utterance' });
  });
  it('cuts a caller who never pauses', () => {
    const { types } = play([open(), start(0), tick(19_999), tick(20_000), tick(20_020)]);
    expect(types).toEqual(['open_utterance', 'speech_started', 'close_utterance']);
  });
  it('goes on after a pause shorter than the endpoint', () => {
    const { out } = play([
      open(),
      start(1_000),
      end(1_500),
      tick(1_900),
      start(1_950),
      end(2_400),
      tick(2_899),
      tick(2_900),
    ]);
    expect(out.slice(2)).toEqual([
      { type: 'prepare_utterance', id: 1 },
      { type: 'resume_utterance', id: 1 },
      { type: 'prepare_utterance', id: 1 },
      { type: 'close_utterance', id: 1, lastSample: samplesOf(2_400) },
    ]);
  });
  it('does not wait where the ear’s endpoint is no longer than a pause', () => {
    expect(play([open(0, { endpointMs: 200 }), start(1_000), end(1_500)]).types.at(-1)).toBe('close_utterance');
  });
  it('numbers utterances', () => {
    const { out } = play([open(), start(100), ...done(600), start(1_400), ...done(1_900)]);
    expect(out.filter((o) => o.type === 'close_utterance').map((o) => 'id' in o && o.id)).toEqual([1, 2]);
  });
  it('forgets the utterance when the ear closes', () => {
    expect(play([open(), start(100), { type: 'listen_closed' }, end(900)]).out.at(-1)).toEqual({
      type: 'drop_utterance',
      id: 1,
      why: 'closed',
    });
  });
  it('lets a key overtake speech', () => {
    const { types } = play([open(), start(100), { type: 'digit' }, end(900)]);
    expect(types).toEqual(['open_utterance', 'speech_started', 'drop_utterance']);
  });
});

describe('while a prompt plays', () => {
  it('stops it once the voice has lasted long enough, not before', () => {
    const early = play([open(), prompt(), start(1_000), tick(1_119)]);
    expect(early.types).toEqual(['open_utterance']);
    expect(early.state.mode).toBe('speaking');
    const { out, state } = play([open(), prompt(), start(1_000), tick(1_120)]);
    expect(out.slice(1)).toEqual([{ type: 'stop_playback', effect: 'p', by: 'speech' }, { type: 'speech_started' }]);
    expect(state.mode).toBe('interrupted');
    expect(state.prompt).toBeNull();
  });
  it('goes on through a cough', () => {
    const { out, state } = play([open(), prompt(), start(1_000), tick(1_060), end(1_080)]);
    expect(out).toEqual([
      { type: 'open_utterance', id: 1, fromSample: samplesOf(700) },
      { type: 'drop_utterance', id: 1, why: 'noise' },
    ]);
    expect(state.mode).toBe('speaking');
  });
  it('counts a whole short word that ended between two ticks', () => {
    expect(play([open(), prompt(), start(1_000), ...done(1_300)]).types).toEqual([
      'open_utterance',
      'stop_playback',
      'speech_started',
      'prepare_utterance',
      'close_utterance',
    ]);
  });
  it('does not let speech stop what may not be interrupted, but hears who is still speaking when it ends', () => {
    const during = play([open(), prompt(false), start(1_000), tick(2_000)]);
    expect(during.out).toEqual([]);
    const after = play([open(), prompt(false), start(1_000), tick(2_000), { type: 'prompt_ended', effect: 'p' }]);
    expect(after.types).toEqual(['open_utterance', 'speech_started']);
  });
  it('lets a key stop anything', () => {
    for (const interruptible of [true, false]) {
      expect(play([prompt(interruptible), { type: 'digit' }]).out).toEqual([
        { type: 'stop_playback', effect: 'p', by: 'digit' },
      ]);
    }
  });
  it('keeps an utterance that began in the last moments of a prompt', () => {
    const { types } = play([open(), prompt(), start(1_000), { type: 'prompt_ended', effect: 'p' }, ...done(1_500)]);
    expect(types).toEqual(['open_utterance', 'speech_started', 'prepare_utterance', 'close_utterance']);
  });
  it('ignores the end of another prompt', () => {
    expect(play([prompt(), { type: 'prompt_ended', effect: 'other' }]).state.prompt).not.toBeNull();
  });
  it('asks the VAD for more certainty', () => {
    const { all } = play([open(), prompt(), { type: 'prompt_ended', effect: 'p' }]);
    expect(all).toEqual([
      { type: 'configure_vad', startFrames: 2, endpointMs: 240 },
      { type: 'configure_vad', startFrames: 3, endpointMs: 240 },
      { type: 'configure_vad', startFrames: 2, endpointMs: 240 },
    ]);
  });
});

describe('with partial results', () => {
  const rules = { ...TURN_RULES, holdForWordsMs: 600 };
  const partial = (text: string): TurnInput => ({ type: 'partial', text });
  it('goes on through a backchannel', () => {
    const { types } = play([open(), prompt(), start(0), partial('uh huh'), tick(900), end(950)], rules);
    expect(types).toEqual(['open_utterance', 'drop_utterance']);
  });
  it('stops at the first real word', () => {
    const { types } = play([open(), prompt(), start(0), tick(200), partial('room service'), tick(220)], rules);
    expect(types).toEqual(['open_utterance', 'stop_playback', 'speech_started']);
  });
  it('stops for a voice without words in the end', () => {
    expect(play([open(), prompt(), start(0), tick(599)], rules).types).toEqual(['open_utterance']);
    expect(play([open(), prompt(), start(0), tick(600)], rules).types).toContain('stop_playback');
  });
  it('ignores partials when nobody speaks', () => {
    expect(play([partial('x')], rules).state).toEqual(initialTurn);
  });
});

it('knows a backchannel', () => {
  for (const text of ['mm', 'Uh huh.', 'mm mm', 'ajá', 'euh']) expect(isBackchannel(text), text).toBe(true);
  for (const text of ['', 'yes', 'no', 'right now', 'uh room service']) expect(isBackchannel(text), text).toBe(false);
});

describe('whatever happens', () => {
  const input: fc.Arbitrary<TurnInput> = fc.oneof(
    fc.record({
      type: fc.constant('prompt_started' as const),
      effect: fc.constantFrom('p', 'q'),
      interruptible: fc.boolean(),
    }),
    fc.record({ type: fc.constant('prompt_ended' as const), effect: fc.constantFrom('p', 'q') }),
    fc.constantFrom<TurnInput>(
      { type: 'digit' },
      { type: 'listen_closed' },
      { type: 'partial', text: 'mm' },
      { type: 'partial', text: 'spa' },
    ),
    fc.boolean().map((speech): TurnInput => ({ type: 'listen_opened', ear: { ...ear, speech }, atSample: 0 })),
    fc
      .constantFrom<TurnInput['type']>('speech_start', 'speech_end', 'tick')
      .map((type) => ({ type, atSample: 0 }) as TurnInput),
  );
  it('opens each utterance once, ends each exactly once, and stops only a prompt that plays', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(input, fc.integer({ min: 0, max: 400 })), { maxLength: 80 }), (script) => {
        let state = initialTurn;
        let now = 0;
        let openId: number | null = null;
        for (const [raw, gap] of script) {
          now += samplesOf(gap);
          const step = turn(state, 'atSample' in raw ? { ...raw, atSample: now } : raw);
          for (const o of step.out) {
            if (o.type === 'open_utterance') {
              expect(openId).toBeNull();
              openId = o.id;
            }
            if (o.type === 'close_utterance' || o.type === 'drop_utterance') {
              expect(o.id).toBe(openId);
              openId = null;
            }
            if (o.type === 'stop_playback') expect(state.prompt?.effect).toBe(o.effect);
          }
          state = step.state;
          expect(state.utterance?.id ?? null).toBe(openId);
          if (state.mode === 'speaking') expect(state.prompt).not.toBeNull();
        }
      }),
    );
  });
});
