import { describe, expect, it } from 'vitest';
import { exampleFacts } from './example/facts';
import { start, step } from './step';
import { ready, TestCall } from './testing/caller';

const TRIGGER = { id: 'start', type: 'trigger' };
const FLOW = ready({
  variables: [
    { name: 'guest', type: 'text' },
    { name: 'nights', type: 'number', initial: 2 },
  ],
  nodes: [
    TRIGGER,
    { id: 'hello', type: 'greet', config: { text: { en: 'Hello.' } } },
    { id: 'menu', type: 'menu' },
    { id: 'bye', type: 'hangup' },
  ],
  edges: ['start.start > hello', 'hello.next > menu', 'menu.option_1 > bye'],
});

describe('start', () => {
  it('begins with what the flow declares and the call brings', () => {
    const { state, effects } = start(FLOW, exampleFacts({ callId: 'abc' }));
    expect(state).toMatchObject({ v: 1, seq: 1, status: 'running', node: 'hello', language: 'en', end: null });
    expect(state.vars).toEqual({ guest: null, nights: 2 });
    expect(effects.map(({ key }) => key)).toEqual(['abc:1:0']);
  });
});

describe('step', () => {
  it('leaves the state it was given alone', () => {
    const { state } = start(FLOW, exampleFacts());
    const before = structuredClone(state);
    step(FLOW, state, { type: 'digit', at: state.at, digit: '1', source: 'script' });
    expect(state).toEqual(before);
  });

  it('numbers effects by step and place', () => {
    const call = new TestCall(FLOW).do({ hear: 'prompt' });
    expect(call.effects.map(({ key, node }) => [key, node])).toEqual([
      ['call:2:0', 'menu'],
      ['call:2:1', 'menu'],
    ]);
  });

  it.each([
    ['an effect nobody waits for', { type: 'effect.done', effect: 'call:9:9', outcome: 'success', output: null }],
    ['the end of an old prompt', { type: 'playback.finished', effect: 'call:0:0' }],
    ['words nobody listens to', { type: 'speech.final', text: 'hi', confidence: 1, rejected: false, by: 'speech' }],
    ['half a word', { type: 'speech.partial', text: 'he' }],
    ['a beginning that has been', { type: 'call.started' }],
    ['a deadline of another time', { type: 'deadline', id: '0:node' }],
    ['__proto__', { type: 'playback.finished', effect: '__proto__' }],
  ])('gives the very same state back for %s', (_, event) => {
    const call = new TestCall(FLOW);
    const { state } = call;
    call.send(event);
    expect(call.state).toBe(state);
    expect(call.effects).toEqual([]);
  });

  it('does nothing after the end', () => {
    const call = new TestCall(FLOW).do({ leaves: 'caller' });
    const { state } = call;
    expect(call.do({ press: '1' }).send({ type: 'operator.say', text: 'x', language: null }).state).toBe(state);
  });

  it('stops a prompt that must not be interrupted when a key is pressed', () => {
    const flow = ready({
      nodes: [TRIGGER, { id: 'ask', type: 'listen', config: { kind: 'name', interruptible: false } }],
      edges: ['start.start > ask'],
    });
    const call = new TestCall(flow).do({ press: '1' });
    expect(call.kinds).toEqual(['stop_playback']);
    // The key itself means nothing to a name, but the prompt is over: silence is counted from here.
    expect(call.state.deadline).toMatchObject({ id: '2:node' });
  });
});

describe('a key pressed during the greeting', () => {
  it('goes past whatever does not wait, to whoever asks next', () => {
    const flow = ready({
      variables: [{ name: 'n', type: 'number' }],
      nodes: [
        TRIGGER,
        { id: 'hello', type: 'greet' },
        { id: 'who', type: 'condition' },
        { id: 'count', type: 'set', config: { assignments: [{ variable: 'n', action: 'increment' }] } },
        { id: 'blank', type: 'greet', config: { text: {} } },
        { id: 'menu', type: 'menu' },
        { id: 'menu2', type: 'menu' },
      ],
      edges: [
        'start.start > hello',
        'hello.next > who',
        'who.otherwise > count',
        'count.next > blank',
        'blank.next > menu',
        'menu.option_1 > menu2',
      ],
    });
    const call = new TestCall(flow).do({ press: '1' });
    // Taken once: the second menu asks.
    expect(call.state).toMatchObject({ node: 'menu2', scratch: { tries: 0 } });
    expect(call.kinds).toEqual(['stop_playback', 'stop_listen', 'say', 'listen']);
  });
});

describe('ports that lead nowhere', () => {
  const bare = { id: 'hello', type: 'greet', config: { text: { en: 'Hello.' } } };

  it('an intended end is a polite farewell', () => {
    const flow = ready({ nodes: [TRIGGER, { ...bare, intendedEnds: ['next'] }], edges: ['start.start > hello'] });
    const call = new TestCall(flow).do({ hear: 'prompt' });
    expect(call.said).toEqual(['Thank you for calling. Goodbye.']);
    expect(call.do({ hear: 'prompt' }).state.end).toEqual({ reason: 'completed', outcome: null });
  });

  it('a forgotten one is a fault with an apology', () => {
    const flow = ready({ nodes: [TRIGGER, bare], edges: ['start.start > hello'] });
    const call = new TestCall(flow).do({ hear: 'prompt' });
    expect(call.trace).toMatchObject([
      { type: 'fault', node: 'hello', code: 'port_leads_nowhere', message: '"hello" leads nowhere from "Then".' },
    ]);
    expect(call.do({ hear: 'prompt' }).state.end?.reason).toBe('fault');
  });

  it('an arrow to a node that is gone is a fault', () => {
    const flow = ready({ nodes: [TRIGGER], edges: ['start.start > ghost'] });
    expect(new TestCall(flow).faults).toEqual(['unknown_node']);
  });
});

describe("a text that is missing in the call's language", () => {
  const spoken = (languages: string[], text: Record<string, string>) => {
    const flow = ready({
      languages,
      nodes: [TRIGGER, { id: 'hello', type: 'greet', config: { text } }],
      edges: ['start.start > hello'],
    });
    return new TestCall(flow).effects[0];
  };

  it('is spoken in the language it was found in', () => {
    expect(spoken(['es', 'en'], { en: 'Hello.' })).toMatchObject({ text: 'Hello.', language: 'en' });
  });

  it('keeps the country where the language is the same', () => {
    expect(spoken(['es-MX'], { es: 'Hola.' })).toMatchObject({ text: 'Hola.', language: 'es-MX' });
  });

  it('so is the apology in a language the house does not speak', () => {
    expect(spoken(['ja'], { ja: '{{ nobody }}' })).toMatchObject({ purpose: 'fault', language: 'en' });
  });
});

describe('texts that cannot be made', () => {
  it('a name nobody knows is a fault, not a gap in a sentence', () => {
    const flow = ready({
      nodes: [TRIGGER, { id: 'hello', type: 'greet', config: { text: { en: 'Dear {{ vars.gest }}.' } } }],
      edges: ['start.start > hello'],
    });
    const call = new TestCall(flow);
    expect(call.faults).toEqual(['template_failed']);
    expect(call.said).toHaveLength(1);
    expect(call.effects[0]).toMatchObject({ purpose: 'fault' });
  });

  it('nor is such a name alone a value', () => {
    const flow = ready({
      variables: [{ name: 'n', type: 'text' }],
      nodes: [
        TRIGGER,
        { id: 'keep', type: 'set', config: { assignments: [{ variable: 'n', value: '{{ vars.gest }}' }] } },
      ],
      edges: ['start.start > keep'],
    });
    expect(new TestCall(flow).faults).toEqual(['template_failed']);
  });

  it('a name that has no value yet is a gap', () => {
    const flow = ready({
      variables: [{ name: 'guest', type: 'text' }],
      nodes: [TRIGGER, { id: 'hello', type: 'greet', config: { text: { en: 'Dear {{ vars.guest }}guest.' } } }],
      edges: ['start.start > hello'],
    });
    expect(new TestCall(flow).said).toEqual(['Dear guest.']);
  });
});
