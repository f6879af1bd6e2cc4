import { expect, test } from 'vitest';
import { everyStep, types } from './every-step.mjs';
import { LOOKS } from './looks.mjs';
import { makeReport } from './report.mjs';

test('the flow for the pictures has a step of every kind, each with a name and a place of its own', () => {
  const { nodes } = everyStep();
  expect(nodes.map(({ type }) => type).sort()).toEqual(types().sort());
  expect(new Set(nodes.map(({ name }) => name)).size).toBe(nodes.length);
  expect(new Set(nodes.map(({ position: { x, y } }) => `${x} ${y}`)).size).toBe(nodes.length);
});

test('a fault is told once at each width, however many screens have it', () => {
  const told = [];
  const report = makeReport((line) => told.push(line));
  const [wide, phone] = LOOKS;
  report.fault('SMALL', wide.name, 'page-calls', 'button “Play”, 20 × 20', 'button.small');
  report.fault('SMALL', wide.name, 'page-desk', 'button “Stop”, 20 × 20', 'button.small');
  report.fault('SMALL', phone.name, 'page-calls', 'button “Play”, 20 × 20', 'button.small');
  report.fault('CUT', wide.name, 'page-calls', 'h1 “Calls”, by 3');
  expect(told.map(({ kind, look, screen }) => `${kind} ${look} ${screen}`)).toEqual([
    `SMALL ${wide.name} page-calls`,
    `SMALL ${phone.name} page-calls`,
    `CUT ${wide.name} page-calls`,
  ]);
  expect(report.found).toEqual({ SMALL: 2, CUT: 1 });
});
