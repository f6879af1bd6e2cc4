import { describe, expect, it } from 'vitest';
import { compile, documentOf } from '../engine';
import type { FlowDocument } from '../model';
import { BREAKS, worldChoices } from './choices';
import { divergence } from './divergence';
import { givenAnswer, knownAt } from './known';
import { simulateReady } from './simulate';
import { createSimulation, MOST_ACTIONS, type Simulation, type SimulationOptions } from './simulation';
import { deskFlow } from './testing/flows';

function played(options: SimulationOptions = {}, document: FlowDocument = deskFlow()): Simulation {
  const created = createSimulation(document, options);
  if (!created.ok) throw new Error(created.problems[0]!.message);
  return created.simulation;
}

const at = ({ call }: Simulation) => call.path.at(-1)!.node;

describe('a call played by hand', () => {
  it('begins by itself and goes back and forward over what was done', () => {
    const simulation = played({ world: { kinds: { transfer: { outcome: 'busy' } } } });
    expect([simulation.canBack, simulation.canForward]).toEqual([false, false]);
    simulation.act({ say: 'reception' });
    expect(at(simulation)).toBe('message');
    simulation.act({ say: 'Call me back, please' });
    expect(simulation.call.end?.reason).toBe('completed');
    expect(simulation.back()).toBe(true);
    expect(at(simulation)).toBe('message');
    expect(simulation.back()).toBe(true);
    expect(at(simulation)).toBe('menu');
    expect(simulation.back()).toBe(false);
    expect(simulation.forward()).toBe(true);
    expect(simulation.script).toEqual([{ say: 'reception' }]);
    simulation.act({ silence: 'deadline' });
    expect(simulation.canForward).toBe(false);
    expect(simulation.forward()).toBe(false);
    expect(simulation.call.happenings.filter(({ type }) => type === 'answered').at(-1)).toMatchObject({
      outcome: 'empty',
    });
  });

  it('what may happen early finds the call as it was left', () => {
    const simulation = played();
    simulation.act({ hear: 'prompt' });
    expect(simulation.act({ press: '1', early: true })).toBe(true);
    const menu = simulation.call.happenings.find((one) => one.type === 'said' && one.node === 'menu');
    expect(menu).toMatchObject({ heard: 'Rooms' });
  });

  it('shows a call in the middle of a script as the next action finds it', () => {
    const simulation = played();
    simulation.act({ press: '2' });
    expect(simulation.call.end).toEqual({ reason: 'transferred', outcome: null });
    simulation.act({ outcome: 'busy' });
    expect(simulation.after(1).end).toBeNull();
    expect(simulation.after(2).path.at(-1)!.node).toBe('message');
    expect(simulation.after(99).path).toEqual(simulation.call.path);
    expect(simulation.after(-1).path.at(-1)!.node).toBe('menu');
  });

  it('begins again, elsewhere, otherwise', () => {
    const simulation = played();
    simulation.act({ press: '1' });
    simulation.restart();
    expect(at(simulation)).toBe('menu');
    expect(simulation.script).toEqual([]);
    simulation.restart({ callerNumber: '+44123456' });
    expect(simulation.call.state.call.caller.number).toBe('+44123456');
    simulation.jump({ node: 'message' });
    expect(simulation.call.path.map(({ node }) => node)).toEqual(['message']);
    expect(simulation.call.state.call.caller.number).toBe('+44123456');
  });

  it('the world may change on the way, from then on', () => {
    const simulation = played({ world: { tools: { check_availability: { outcome: 'none_available' } } } });
    simulation.act({ press: '1' });
    expect(at(simulation)).toBe('menu');
    simulation.changeWorld({});
    simulation.act({ press: '1' });
    expect(simulation.call.end?.reason).toBe('completed');
    simulation.restart();
    simulation.act({ press: '1' });
    expect(simulation.call.end?.reason).toBe('completed');
  });

  it('keeps no more than it may, and says so', () => {
    const simulation = played();
    for (let i = 0; i < MOST_ACTIONS; i++) simulation.act({ wait: 0 });
    expect(simulation.script).toHaveLength(MOST_ACTIONS);
    expect(simulation.act({ press: '1' })).toBe(false);
    expect(simulation.script).toHaveLength(MOST_ACTIONS);
  });

  it('refuses what cannot run', () => {
    expect(createSimulation({}).ok).toBe(false);
    expect(createSimulation({ ...deskFlow(), nodes: [], edges: [] })).toMatchObject({
      ok: false,
      problems: [{ message: 'Nothing starts this flow. Add a start from the palette.' }],
    });
  });
});

describe('what a flow lets somebody choose', () => {
  it('every tool and transfer with its ways, what may go wrong with a message, and nothing a caller decides', () => {
    const choices = worldChoices(deskFlow());
    expect(choices.map(({ node }) => node)).toEqual(['look', 'ring', 'message']);
    expect(choices[2]!.choices).toEqual([
      { port: 'empty', label: 'Said nothing', answer: { outcome: 'empty' } },
      { port: BREAKS, label: 'Cannot be recorded', answer: { fails: 'unavailable' } },
    ]);
    expect(choices[0]!.choices.map(({ port }) => port)).toEqual(['success', 'none_available', 'failure']);
    expect(choices[0]!.choices.at(-1)).toEqual({
      port: 'failure',
      label: 'Did not work',
      answer: { fails: 'unavailable' },
    });
  });

  it('each choice leads out of its port', () => {
    const compiled = compile(deskFlow());
    if (!compiled.ok) throw new Error('not ready');
    for (const { node, choices } of worldChoices(deskFlow())) {
      for (const { port, answer } of choices) {
        if (port === BREAKS) continue;
        const { path, end } = simulateReady(compiled.flow, { from: { node }, world: { nodes: { [node]: answer } } });
        const left = path[1]?.fromPort ?? (end?.reason === 'transferred' ? 'completed' : null);
        expect([node, left]).toEqual([node, port]);
      }
    }
  });

  it('a message that cannot be recorded goes by the lane for what breaks', () => {
    const document = documentOf({
      title: 'a message',
      flow: {
        nodes: [
          { id: 'start', type: 'trigger' },
          { id: 'message', type: 'voicemail' },
          { id: 'broken', type: 'on_error' },
          { id: 'sorry', type: 'hangup', config: { text: { en: 'Please write to us.' } } },
          { id: 'bye', type: 'hangup' },
        ],
        edges: ['start.start > message', 'message.recorded > bye', 'message.empty > bye', 'broken.next > sorry'],
      },
    });
    const [{ node, choices } = { node: '', choices: [] }] = worldChoices(document);
    const broken = choices.find(({ port }) => port === BREAKS)!;
    const compiled = compile(document);
    if (!compiled.ok) throw new Error('not ready');
    const { path, happenings } = simulateReady(compiled.flow, { world: { nodes: { [node]: broken.answer } } });
    expect(path.map((one) => one.node)).toEqual(['start', 'message', 'broken', 'sorry']);
    expect(happenings.flatMap((one) => (one.type === 'said' ? [one.text] : []))).toContain('Please write to us.');
  });

  it('nothing of a step that is broken', () => {
    const document = deskFlow({
      nodes: [
        { id: 'start', type: 'trigger' },
        { id: 't', type: 'tool', config: { tool: 7 } },
      ],
      edges: [],
    });
    expect(worldChoices(document)).toEqual([]);
  });
});

describe('what must be known to begin at a step', () => {
  const document = documentOf({
    title: 'known',
    flow: {
      variables: [
        { name: 'nights', type: 'number' },
        { name: 'rate', type: 'number', initial: 3 },
        { name: 'note', type: 'text' },
      ],
      nodes: [
        { id: 'start', type: 'trigger' },
        { id: 'ask', type: 'listen', name: 'Ask dates', config: { kind: 'date' } },
        { id: 'count', type: 'set', config: { assignments: [{ variable: 'note', action: 'set', value: 'x' }] } },
        {
          id: 'say',
          type: 'greet',
          config: { text: { en: '{{ answers.ask_dates.text }} {{ vars.nights }} {{ vars.rate }} {{ vars.note }}' } },
        },
      ],
      edges: ['start.start > ask', 'ask.heard > count', 'count.next > say'],
    },
  });

  it('what is read from there on and not set on the way', () => {
    expect(knownAt(document, 'start')).toEqual([{ kind: 'variable', name: 'nights', type: 'number' }]);
    expect(knownAt(document, 'count')).toEqual([
      { kind: 'variable', name: 'nights', type: 'number' },
      { kind: 'answer', name: 'ask_dates', label: 'Ask dates' },
    ]);
    expect(knownAt(document, 'say').map(({ name }) => name)).toEqual(['nights', 'note', 'ask_dates']);
    expect(knownAt(document, 'nowhere')).toEqual([]);
  });

  it('given like that, the call can say it', () => {
    const simulation = played(
      { from: { node: 'say', vars: { nights: 2, note: 'late' }, answers: { ask_dates: givenAnswer('2026-12-01') } } },
      document,
    );
    expect(simulation.call.happenings[0]).toMatchObject({ type: 'said', text: '2026-12-01 2 3 late' });
    expect(givenAnswer('12').value).toBe(12);
    expect(givenAnswer('  ').value).toBe('  ');
  });
});

describe('the same script on another flow', () => {
  const call = (document: FlowDocument, script: Parameters<Simulation['act']>[0][]) => {
    const simulation = played({}, document);
    for (const action of script) simulation.act(action);
    return simulation.call;
  };

  it('goes the same way, or tells where it leaves', () => {
    const before = call(deskFlow(), [{ press: '1' }]);
    expect(divergence(before, call(deskFlow(), [{ press: '1' }]))).toBeNull();
    const moved = deskFlow();
    moved.edges = moved.edges.map((edge) =>
      edge.from.node === 'look' && edge.from.port === 'success' ? { ...edge, to: 'ring' } : edge,
    );
    expect(divergence(before, call(moved, [{ press: '1' }]))).toMatchObject({
      after: 'look',
      before: { node: 'bye' },
      now: { node: 'ring' },
      onlyEnd: false,
    });
  });

  it('tells when it stops sooner, and when only the end differs', () => {
    const before = call(deskFlow(), [{ press: '1' }]);
    expect(divergence(before, call(deskFlow(), []))).toMatchObject({ after: 'menu', now: null });
    const { path } = before;
    const otherwise = { path, end: { reason: 'fault' as const, outcome: null } };
    expect(divergence(before, otherwise)).toMatchObject({ after: 'bye', onlyEnd: true });
  });
});
