import { describe, expect, it } from 'vitest';
import type { Example } from './example/example';
import { exampleFacts } from './example/facts';
import { staticPrompts } from './static-prompts';
import { ready, TestCall } from './testing/caller';

type Flow = Example['flow'];
const TRIGGER = { id: 'start', type: 'trigger' };
const BYE = { id: 'bye', type: 'hangup', config: { text: { en: 'Bye.', es: 'Adiós.' } } };

/** Who said what in the last step. */
const voicesIn = ({ effects }: TestCall) =>
  effects.flatMap((effect) => (effect.kind === 'say' || effect.kind === 'play' ? [effect.voice] : []));

const greeting = (config: object, more: Partial<Flow> = {}): Flow => ({
  languages: ['en', 'es'],
  nodes: [TRIGGER, { id: 'hello', type: 'greet', config: { text: { en: 'Hello.' }, ...config } }, BYE],
  edges: ['start.start > hello', 'hello.next > bye'],
  ...more,
});

describe('the voice of a flow', () => {
  it('says what no step has a voice of its own for, to the goodbye', () => {
    const call = new TestCall(ready(greeting({}, { voices: { en: 'slt' } })));
    expect(voicesIn(call)).toEqual(['slt']);
    expect(voicesIn(call.do({ hear: 'prompt' }))).toEqual(['slt']);
    const own = new TestCall(ready(greeting({ voice: 'rms' }, { voices: { en: 'slt' } })));
    expect(voicesIn(own)).toEqual(['rms']);
    expect(voicesIn(own.do({ hear: 'prompt' }))).toEqual(['slt']);
  });

  it('is of the language that is spoken: what another one has to say is the hotel’s, or that one’s', () => {
    const spoken = (voices: Record<string, string>) =>
      voicesIn(new TestCall(ready(greeting({ text: { es: 'Hola.' } }, { voices }))));
    expect(spoken({ en: 'slt' })).toEqual([null]);
    expect(spoken({ en: 'slt', es: 'marina' })).toEqual(['marina']);
  });

  it('says an apology too, and what a colleague types', () => {
    const broken = ready(greeting({}, { voices: { en: 'slt' }, limits: { hopsPerStep: 10, visitsPerNode: 2 } }));
    const call = new TestCall(broken).send({ type: 'operator.say', text: 'One moment.', language: null });
    expect(voicesIn(call)).toEqual(['slt']);
    const looping = greeting(
      { text: {} },
      { voices: { en: 'slt' }, edges: ['start.start > hello', 'hello.next > hello'] },
    );
    const lost = new TestCall(ready(looping));
    expect(lost.faults).toHaveLength(1);
    expect(voicesIn(lost)).toEqual(['slt']);
  });

  it('goes on inside a flow it uses, for the languages that one has no voice for', () => {
    const inner = greeting({}, { voices: { es: 'marina' } });
    const middle: Flow = {
      nodes: [TRIGGER, { id: 'in', type: 'subflow', config: { flowId: 'inner' } }, BYE],
      edges: ['start.start > in', 'in.end > bye'],
      subflows: { inner: { name: 'Inner', flow: inner } },
    };
    const outer = (voices: Record<string, string>): Flow => ({
      ...{ languages: ['en', 'es'], voices },
      nodes: [TRIGGER, { id: 'in', type: 'subflow', config: { flowId: 'middle' } }, BYE],
      edges: ['start.start > in', 'in.end > bye'],
      subflows: { middle: { name: 'Middle', flow: middle } },
    });
    const flow = ready(outer({ en: 'slt', es: 'tomas' }));
    expect(voicesIn(new TestCall(flow))).toEqual(['slt']);
    const made = staticPrompts(flow, exampleFacts());
    const of = (text: string) => made.filter((prompt) => prompt.text === text).map(({ voice }) => voice);
    expect(of('Hello.')).toEqual(['slt']);
    expect(of('Adiós.').sort()).toEqual(['marina', 'tomas']);
  });
});
