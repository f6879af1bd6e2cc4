import { describe, expect, it } from 'vitest';
import type { Example } from './example/example';
import { exampleFacts } from './example/facts';
import { resumeCall } from './step';
import { ready, TestCall } from './testing/caller';

type Flow = Example['flow'];
const TRIGGER = { id: 'start', type: 'trigger' };
const BYE = { id: 'bye', type: 'hangup' };
const uses = (flowId: string, more: object = {}) => ({ id: 'in', type: 'subflow', config: { flowId, ...more } });

const QUESTION: Flow = {
  languages: ['es'],
  variables: [{ name: 'n', type: 'number', initial: 1 }],
  nodes: [
    TRIGGER,
    { id: 'ask', type: 'listen', config: { prompt: { es: '¿Cuántos?' }, kind: 'number', variable: 'n' } },
    BYE,
  ],
  edges: ['start.start > ask', 'ask.heard > bye', 'ask.no_input > bye', 'ask.not_understood > bye'],
};
const MIDDLE: Flow = {
  nodes: [TRIGGER, uses('question'), BYE],
  edges: ['start.start > in', 'in.end > bye'],
  subflows: { question: { name: 'Question', flow: QUESTION } },
};
const OUTER: Flow = {
  languages: ['en'],
  variables: [{ name: 'n', type: 'number', initial: 7 }],
  nodes: [
    TRIGGER,
    uses('middle'),
    { id: 'again', type: 'subflow', config: { flowId: 'middle' } },
    { id: 'tell', type: 'hangup', config: { text: { en: 'n is {{ vars.n }}.' } } },
    { id: 'left', type: 'on_hangup' },
    {
      id: 'lead',
      type: 'tool',
      config: { tool: 'create_lead', input: { interest: 'n was {{ vars.n }}', number: '+34911234567' } },
    },
  ],
  edges: ['start.start > in', 'in.end > again', 'again.end > tell', 'left.next > lead'],
  subflows: { middle: { name: 'Middle', flow: MIDDLE } },
};
const call = (flow: Flow = OUTER) => new TestCall(ready(flow));

describe('flows within flows', () => {
  it('know their place by a path, and their names do not meet', () => {
    const test = call();
    expect(test.state.node).toBe('in/in/ask');
    expect(test.state.stack!.map(({ flow, node }) => [flow, node])).toEqual([
      ['middle', 'in'],
      ['question', 'in/in'],
    ]);
    test.do({ press: '5#' });
    expect(test.state.node).toBe('again/in/ask');
    expect(test.state.vars).toEqual({ n: 1 });
    test.do({ press: '6#' });
    expect(test.said).toEqual(['n is 7.']);
    expect(test.state).toMatchObject({ node: 'tell', stack: [], answers: {} });
  });

  it('say what they have in their own first language, in it', () => {
    expect(call().effects[0]).toMatchObject({ kind: 'say', text: '¿Cuántos?', language: 'es' });
  });

  it('are gone on with elsewhere', () => {
    const test = call();
    const state = JSON.parse(JSON.stringify(test.state));
    const again = resumeCall(ready(OUTER), state, test.state.at + 1_000);
    expect(again.state.node).toBe('in/in/ask');
    expect(again.effects).toMatchObject([{ kind: 'say', text: '¿Cuántos?' }, { kind: 'listen' }]);
  });

  it('a checkpoint from before there were any goes on as it is', () => {
    const flow = ready(QUESTION);
    const { stack: _, ...old } = new TestCall(flow).state;
    expect(resumeCall(flow, old, old.at).effects).toHaveLength(2);
  });

  it('a caller who hangs up leaves all of them; the lane of the call’s own flow knows what that flow knew', () => {
    const test = call().do({ leaves: 'caller' });
    expect(test.effects).toMatchObject([{ kind: 'tool', tool: 'create_lead', input: { interest: 'n was 7' } }]);
    expect(test.state).toMatchObject({ node: 'lead', lane: 'hangup', stack: [] });
  });

  it('a member speaks and gives the call back where it was', () => {
    const test = call().send({ type: 'operator.say', text: 'Hello', language: null }).do({ hear: 'prompt' });
    expect(test.state.node).toBe('in/in/ask');
    expect(test.said).toEqual(['¿Cuántos?']);
  });

  it('count visits by place and end by the call’s own limits', () => {
    const round: Flow = {
      limits: { visitsPerNode: 3, callSeconds: 30 },
      nodes: [TRIGGER, uses('question')],
      edges: ['start.start > in', 'in.end > in'],
      subflows: { question: { name: 'Question', flow: QUESTION } },
    };
    const test = call(round).do({ press: '1#' }, { press: '1#' }, { press: '1#' });
    expect(test.faults).toEqual(['visits_exceeded']);
    const patient = call(round);
    expect(patient.do({ silence: 'deadline' }, { silence: 'deadline' }, { silence: 'deadline' }).state.at).toBeLessThan(
      patient.state.call.startedAt + 31_000,
    );
  });

  it.each([
    ['a step without a way on', ['start.start > ask']],
    ['an intended end', ['start.start > ask', 'ask.heard > bye', 'ask.not_understood > bye']],
  ])('%s', (_, edges) => {
    const intendedEnds = edges.length === 1 ? [] : ['no_input'];
    const [trigger, ask, bye] = QUESTION.nodes;
    const child: Flow = { ...QUESTION, nodes: [trigger!, { ...ask!, intendedEnds }, bye!], edges };
    const test = call({ ...MIDDLE, subflows: { question: { name: 'Q', flow: child } } });
    test.do({ silence: 'deadline' }, { silence: 'deadline' }, { silence: 'deadline' });
    if (intendedEnds.length === 0) expect(test.faults).toEqual(['port_leads_nowhere']);
    else expect(test.state).toMatchObject({ node: 'bye', stack: [] });
  });

  it('a hang-up may end the call all the same, and a talk with a person does', () => {
    const ends: Flow = {
      nodes: [TRIGGER, { ...BYE, config: { inside: 'ends_call', text: { en: 'Bye.' } } }],
      edges: ['start.start > bye'],
    };
    const test = call({ ...MIDDLE, subflows: { question: { name: 'Q', flow: ends } } });
    expect(test.said).toEqual(['Bye.']);
    expect(test.state.end).toMatchObject({ reason: 'completed' });
    const desk: Flow = {
      nodes: [TRIGGER, { id: 'desk', type: 'transfer', config: { departmentId: 'front_desk', announcement: {} } }],
      edges: ['start.start > desk'],
    };
    const talked = call({ ...MIDDLE, subflows: { question: { name: 'Q', flow: desk } } }).do({ outcome: 'completed' });
    expect(talked.state.end).toMatchObject({ reason: 'transferred' });
  });

  it('an end that was not drawn is the plain one, and is a fault where that is not there either', () => {
    const named: Flow = { nodes: [TRIGGER, { ...BYE, config: { outcome: 'No table' } }], edges: ['start.start > bye'] };
    const subflows = { question: { name: 'Q', flow: named } };
    expect(call({ ...MIDDLE, subflows }).state.node).toBe('bye');
    expect(call({ ...MIDDLE, subflows, edges: ['start.start > in'] }).faults).toEqual(['port_leads_nowhere']);
  });

  it('cannot lead into themselves for ever, whoever wrote them', () => {
    let flow: Flow = { nodes: [TRIGGER, uses('same')], edges: ['start.start > in'] };
    flow = {
      ...flow,
      subflows: { same: { name: 'Same', flow: { ...flow, subflows: { same: { name: 'Same', flow } } } } },
    };
    expect(call(flow).faults).toEqual(['bad_config']);
    let deep: Flow = QUESTION;
    for (let depth = 0; depth < 6; depth++) {
      deep = {
        nodes: [TRIGGER, uses(`f${depth}`)],
        edges: ['start.start > in'],
        subflows: { [`f${depth}`]: { name: 'f', flow: deep } },
      };
    }
    expect(call(deep).faults).toEqual(['bad_config']);
  });

  it('what they are told is only what they know', () => {
    const inputs = { n: '{{ caller.previous_calls }}', nobody: '1', blank: ' ' };
    const test = new TestCall(
      ready({ ...MIDDLE, nodes: [TRIGGER, uses('question', { inputs }), BYE] }),
      exampleFacts({ caller: { number: null, name: null, previousCalls: 3 } }),
    );
    expect(test.state.vars).toEqual({ n: 3 });
  });
});
