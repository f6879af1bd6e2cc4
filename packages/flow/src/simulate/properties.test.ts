import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile, documentOf, exampleFacts, type ReadyFlow, start, step } from '../engine';
import { flows } from '../engine/testing/arbitrary';
import { TOOLS, type ToolDefinition } from '../tools';
import { toolOutput } from './answers/tool';
import { simulateReady } from './simulate';
import { simulationOf } from './simulation';
import { actions, TOOL_OUTCOMES, worlds } from './testing/arbitrary';
import { deskFlow } from './testing/flows';

const RUNS = 60;

function flowOf(document: unknown): ReadyFlow {
  const compiled = compile(document);
  if (!compiled.ok) throw new Error(compiled.problems[0]!.message);
  return compiled.flow;
}

const anyFlow = fc.oneof(
  flows.map((flow) => flowOf(documentOf({ title: 'fuzz', flow }))),
  fc.constant(flowOf(deskFlow())),
);

describe('whatever is drawn and whatever is done', { timeout: 30_000 }, () => {
  it('a simulated call is what the engine makes of the same events', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyFlow, actions, worlds, (flow, script, world) => {
        const { steps, state } = simulateReady(flow, { script, world });
        let direct = start(flow, steps[0]!.state.call);
        for (const [index, { event, state: simulated, effects, trace }] of steps.entries()) {
          if (index > 0) direct = step(flow, direct.state, event!);
          seen.add(event?.type ?? 'start');
          expect(simulated).toEqual(direct.state);
          expect(effects).toEqual(direct.effects);
          expect(trace).toEqual(direct.trace);
        }
        expect(state).toEqual(direct.state);
      }),
      { numRuns: 120 },
    );
    expect([...seen]).toEqual(
      expect.arrayContaining([
        'playback.finished',
        'speech.final',
        'digit',
        'deadline',
        'effect.done',
        'effect.failed',
      ]),
    );
  });

  it('the clock never runs backwards, and after every action it is the caller’s turn or over', () => {
    fc.assert(
      fc.property(anyFlow, actions, worlds, (flow, script, world) => {
        const { steps, waits, end } = simulateReady(flow, { script, world });
        for (const [index, { at }] of steps.entries())
          if (index > 0) expect(at).toBeGreaterThanOrEqual(steps[index - 1]!.at);
        expect(waits || end !== null).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });

  it('back, then forward, is where it was; the same again is the same', () => {
    fc.assert(
      fc.property(anyFlow, actions, worlds, fc.nat(14), (flow, script, world, far) => {
        const simulation = simulationOf(flow, { world });
        for (const action of script) simulation.act(action);
        const before = simulation.call;
        let steps = 0;
        while (steps < far && simulation.back()) steps++;
        const earlier = simulation.call;
        while (steps-- > 0) expect(simulation.forward()).toBe(true);
        expect(simulation.canForward).toBe(false);
        expect(simulation.call).toEqual(before);
        const done = simulation.script;
        simulation.restart();
        for (const action of done) simulation.act(action);
        expect(simulation.call.state).toEqual(before.state);
        expect(earlier.steps.length).toBeLessThanOrEqual(before.steps.length + 1_000);
      }),
      { numRuns: RUNS },
    );
  });

  it('an action after going back makes another story, and the old one is gone', () => {
    fc.assert(
      fc.property(anyFlow, actions, actions, (flow, first, second) => {
        const simulation = simulationOf(flow);
        for (const action of first) simulation.act(action);
        while (simulation.back());
        for (const action of second) simulation.act(action);
        const fresh = simulationOf(flow);
        for (const action of second) fresh.act(action);
        // where nothing was done, what was gone back over is still ahead
        expect(simulation.call).toEqual(fresh.call);
        expect(simulation.script).toEqual(fresh.script);
      }),
      { numRuns: RUNS },
    );
  });
});

describe('invented results', () => {
  it.each(TOOL_OUTCOMES)('%s, %s: the tool accepts its own', (name, outcome) => {
    const tool = (TOOLS as unknown as Record<string, ToolDefinition>)[name]!;
    const facts = exampleFacts();
    const input = { checkIn: '2026-11-24', nights: '3', guests: '2', number: '+34600111222' };
    for (const given of [input, {}]) {
      const output = toolOutput({ tool: name, input: given }, outcome, facts, facts.startedAt);
      if (outcome === 'failure') expect(output).toBeNull();
      else expect(tool.output.safeParse(output).error).toBeUndefined();
    }
  });
});
