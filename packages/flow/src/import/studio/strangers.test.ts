import { describe, expect, it } from 'vitest';
import { compile } from '../../engine/compile';
import { importStudio } from './import-studio';
import { callBoth, pairOf } from './testing/differential';
import { numbers, randomHappening } from './testing/random-flow';
import { someMoment } from './testing/random-texts';
import { manyWidgets, STRANGERS } from './testing/strangers';

const MOMENTS = 6;
const CALLS = 8;
const STEPS = 9;

describe.each(STRANGERS.map((each) => [each.title, each] as const))('%s', (_, { flow, lost }) => {
  const imported = importStudio(flow);
  if (!imported.ok) throw new Error(imported.problems.map(({ message }) => message).join('; '));
  const { document, report } = imported;

  it('comes along whole, each widget told of in sentences', () => {
    expect(compile(document).ok).toBe(true);
    expect(report.widgets.map(({ widget }) => widget)).toEqual(flow.states.map(({ name }) => name));
    for (const { fidelity, reasons } of report.widgets) {
      expect(fidelity === 'mapped' || reasons.length > 0).toBe(true);
      for (const { text } of reasons) expect(text).toMatch(/^["“A-Z].*[.”]$/s);
    }
  });

  it('lies where it lay, nothing on top of anything else', () => {
    for (const { widget, nodes } of report.widgets) {
      const { offset } = flow.states.find(({ name }) => name === widget)!.properties;
      const first = document.nodes.find(({ id }) => id === nodes[0]);
      if (first && report.widgets.find((each) => each.nodes.includes(first.id))!.widget === widget) {
        expect(first.position).toEqual(offset);
      }
    }
    const places = document.nodes.map(({ position }) => JSON.stringify(position));
    expect(new Set(places).size).toBe(places.length);
  });

  it('tells of the callers it loses', () => {
    const told = report.lost.map(({ widget, event }) => `${widget} ${event}`);
    expect(told).toEqual(expect.arrayContaining(lost));
    if (lost.length === 0) expect(told).toEqual([]);
  });

  it('leads callers where the original does, at any time of the year', () => {
    const random = numbers(7);
    let agreed = 0;
    for (let moment = 0; moment < MOMENTS; moment++) {
      const pair = pairOf(flow, {}, someMoment(random))!;
      for (let call = 0; call < CALLS; call++) {
        const outcome = callBoth(pair, (waiting) => randomHappening(random, flow, waiting), STEPS);
        expect(outcome.kind === 'differ' ? outcome : null).toBeNull();
        if (outcome.kind === 'agree') agreed += 1;
      }
    }
    expect(agreed).toBeGreaterThan(0);
  });
});

it('a flow of five hundred widgets is imported, each with its place', () => {
  const flow = manyWidgets(500);
  const imported = importStudio(flow);
  if (!imported.ok) throw new Error(imported.problems[0]!.message);
  expect(imported.report.counts).toMatchObject({ widgets: flow.states.length, refused: 0 });
  expect(imported.document.nodes.filter(({ type }) => type === 'menu')).toHaveLength(250);
  expect(imported.document.nodes.find(({ id }) => id === 'm40')!.position).toEqual({ x: 6 * 320, y: 3 * 260 });
});
