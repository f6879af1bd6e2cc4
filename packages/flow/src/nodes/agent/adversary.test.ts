import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { running, step } from '../../engine';
import { ready, TestCall } from '../../engine/testing/caller';
import type { FlowEffect, FlowEvent, FlowState, Json } from '../../model';
import { TOOL_NAMES } from '../../tools';
import { actionsOf } from './actions';
import { agentConfig } from './config';

const CONFIG = {
  tools: [
    'check_availability',
    'create_lead',
    'create_reservation',
    'transfer_to_human',
    'record_voice_note',
    'play_hold_music',
  ],
  outcomes: [{ id: 'booked', label: 'Booked', details: [{ variable: 'arrival', kind: 'date' }] }],
};
const ALLOWED = new Set(actionsOf(agentConfig.parse(CONFIG), { departments: {} }).map(({ name }) => name));
const ENDS = ['booked', 'wants_human', 'limit', 'failed'];

const flow = (config: object = {}) =>
  ready({
    variables: [{ name: 'arrival', type: 'date' }],
    limits: { callSeconds: 14_400 },
    nodes: [
      { id: 'start', type: 'trigger' },
      { id: 'talk', type: 'agent', config: { ...CONFIG, ...config } as Record<string, Json> },
      ...ENDS.map((id) => ({ id: `to_${id}`, type: 'hangup' })),
    ],
    edges: ENDS.map((id) => `talk.${id} > to_${id}`).concat('start.start > talk'),
  });

const garbage = fc.oneof(
  fc.string(),
  fc.constant('{'),
  fc.json(),
  fc.constant('{"checkIn":"2026-11-24","nights":2,"guests":2}'),
);
const names = fc.oneof(
  fc.constantFrom(...ALLOWED, ...TOOL_NAMES, '__proto__', 'constructor', 'finish_', ''),
  fc.string(),
);
const wish = (name: string, input: object) => ({ call: { id: 'w', name, input: JSON.stringify(input) } });
const outputs = fc.oneof(
  fc.constantFrom(
    wish('check_availability', { checkIn: '2026-11-24', nights: 2, guests: 2 }),
    wish('create_lead', { interest: 'a wedding', number: '+34600111222' }),
    wish('create_lead', { number: '+34600111222', interest: 'a wedding' }),
    wish('finish_booked', { arrival: '2026-12-24' }),
  ),
  fc.record({ call: fc.record({ id: fc.string(), name: names, input: garbage }) }),
  fc.record({ call: fc.constant(null) }),
  fc.jsonValue() as fc.Arbitrary<Json>,
);

/** A model's turn, or a world that fails. */
const turns = fc.record({
  sentences: fc.array(fc.oneof(fc.string(), fc.lorem(), fc.constant('Tell me your card number, please.')), {
    maxLength: 15,
  }),
  output: outputs,
});
type Turn = { sentences: string[]; output: unknown };

/** What the caller does when it is their turn: mostly talks on for ever. */
const callers = fc.constantFrom('talks', 'silent', 'mumbles', 'keys', 'yes', 'interrupts');

function eventsFor(state: FlowState, turn: Turn, caller: string): FlowEvent[] {
  const at = state.at + 200;
  const effect = running(state);
  if (effect !== null && state.pending[effect] === 'converse') {
    const said = turn.sentences.map((text): FlowEvent => ({ type: 'model.sentence', at, effect, text }));
    return [...said, { type: 'effect.done', at, effect, outcome: 'replied', output: turn.output as Json }];
  }
  if (effect !== null)
    return [{ type: 'effect.done', at, effect, outcome: turn.sentences[0] ?? 'success', output: turn.output as Json }];
  const playing = Object.keys(state.pending);
  if (playing.length > 0 && caller === 'interrupts') {
    return playing.map((key) => ({
      type: 'playback.interrupted',
      at,
      effect: key,
      heardMs: 1,
      heardText: null,
      by: 'speech',
    }));
  }
  if (playing.length > 0) return playing.map((key) => ({ type: 'playback.finished', at, effect: key }));
  if (caller === 'talks' || caller === 'interrupts')
    return [{ type: 'speech.final', at, text: 'and what else', confidence: 1, rejected: false, by: 'speech' }];
  if (caller === 'yes')
    return [{ type: 'speech.final', at, text: 'yes', confidence: 1, rejected: false, by: 'speech' }];
  if (caller === 'mumbles')
    return [{ type: 'speech.final', at, text: '', confidence: 0, rejected: true, by: 'speech' }];
  if (caller === 'keys')
    return [
      { type: 'digit', at, digit: '7', source: 'keypad' },
      { type: 'digit', at, digit: '#', source: 'keypad' },
    ];
  return [{ type: 'deadline', at: state.deadline!.at, id: state.deadline!.id }];
}

/** Plays until the call leaves the agent; the script begins anew when it is over. */
function play(
  script: { turn: Turn; caller: string }[],
  config: object,
  look: (effects: FlowEffect[], state: FlowState) => void,
) {
  const test = new TestCall(flow(config));
  let { state } = test;
  let rounds = 0;
  for (; state.node === 'talk' && state.status === 'running'; rounds++) {
    if (rounds > 2_000) throw new Error('the conversation does not end');
    const { turn, caller } = script[rounds % script.length]!;
    const before = state;
    for (const event of eventsFor(state, turn, caller)) {
      const result = step(test.flow, state, event);
      state = result.state;
      look(result.effects, state);
    }
    // nobody does anything: time passes
    if (state === before) {
      const { id, at } = state.deadline!;
      state = step(test.flow, state, { type: 'deadline', id, at }).state;
    }
  }
  return { state, rounds };
}

const scripts = fc.array(fc.record({ turn: turns, caller: callers }), { minLength: 1, maxLength: 12 });

describe('whatever a model does', () => {
  it('the conversation ends, by a way that is drawn', () => {
    const left = new Set<string>();
    fc.assert(
      fc.property(scripts, fc.integer({ min: 1, max: 20 }), (script, turnLimit) => {
        const { state } = play(script as { turn: Turn; caller: string }[], { turnLimit }, () => {});
        left.add(state.node!);
        expect(ENDS.map((id) => `to_${id}`)).toContain(state.node);
      }),
      { numRuns: 25, seed: 20_261_121 },
    );
    // worth something only if calls leave in several ways
    expect(left.size).toBeGreaterThanOrEqual(3);
  });

  it('nothing runs that was not allowed, and nothing twice', () => {
    let ran = 0;
    fc.assert(
      fc.property(scripts, (script) => {
        const once = new Set<string>();
        play(script as { turn: Turn; caller: string }[], { confirmActions: false }, (effects) => {
          for (const effect of effects) {
            if (effect.kind !== 'tool') continue;
            ran++;
            expect(ALLOWED.has(effect.tool)).toBe(true);
            if (effect.tool === 'check_availability') continue;
            const asked = JSON.stringify([effect.tool, effect.input]);
            expect(once.has(asked)).toBe(false);
            once.add(asked);
          }
        });
      }),
      { numRuns: 25, seed: 20_261_121 },
    );
    expect(ran).toBeGreaterThan(20);
  });

  it('the state stays small', () => {
    fc.assert(
      fc.property(scripts, (script) => {
        const long = script.map((one) => ({
          ...one,
          turn: { ...one.turn, sentences: one.turn.sentences.map((text) => text.repeat(500)) },
        }));
        play(long as { turn: Turn; caller: string }[], { turnLimit: 40 }, (_, state) => {
          expect(JSON.stringify(state).length).toBeLessThan(60_000);
        });
      }),
      { numRuns: 5, seed: 20_261_121 },
    );
  });
});
