import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../engine';
import { verify } from '../verify';
import { createPlayer } from '../verify/confirm';
import { smallFlows } from '../verify/testing/small-flows';
import { playable } from './finding';
import { simulationOf } from './simulation';
import type { SimulatedCall } from './views/call';

describe('a finding, played', () => {
  it('every call the verifier shows gets to the same step in the simulator, and its round goes round', {
    timeout: 30_000,
  }, () => {
    let shown = 0;
    let rounds = 0;
    fc.assert(
      fc.property(smallFlows, (document) => {
        const compiled = compile(document);
        if (!compiled.ok) return;
        const player = createPlayer(document, {});
        for (const { script } of verify(document).findings) {
          if (script === null) continue;
          shown += 1;
          const options = {
            ...(script.at !== null && { at: script.at }),
            ...(script.caller && { facts: { caller: script.caller } }),
          };
          const played = player.play(script)!;
          const simulation = simulationOf(compiled.flow, options);
          const { script: both, rounds: begins } = playable(script);
          for (const action of both) simulation.act(action);
          const there = simulation.after(script.does.length, true);
          expect(there.path.map(({ node }) => node)).toContain(played.state.node);
          if (script.again.length === 0) continue;
          rounds += 1;
          const visits = (call: SimulatedCall) => call.state.visits[played.state.node!] ?? 0;
          const [first, second] = begins.map((action) => visits(simulation.after(action)));
          expect(second).toBeGreaterThan(first!);
          expect(visits(simulation.after(both.length, true))).toBeGreaterThan(second!);
        }
      }),
      { numRuns: 30, seed: 20_261_121 },
    );
    expect(shown).toBeGreaterThan(8);
    expect(rounds).toBeGreaterThan(4);
  });

  it('tells where the rounds begin', () => {
    const call = { at: null, does: [{ press: '1' }], again: [{ hear: 'prompt' as const }, { press: '9' }], words: [] };
    expect(playable(call)).toEqual({
      script: [{ press: '1' }, { hear: 'prompt' }, { press: '9' }, { hear: 'prompt' }, { press: '9' }],
      rounds: [1, 3],
    });
    expect(playable({ ...call, again: [] })).toEqual({ script: [{ press: '1' }], rounds: [] });
  });
});
