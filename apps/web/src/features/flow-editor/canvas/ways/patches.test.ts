import { expect, it } from 'vitest';
import type { Line } from './lines';
import { createPatches } from './patches';
import { distanceTo, pointsAlong, wayPath } from './way-path';

const line = (id: string, source: [number, number], target: [number, number], tone: Line['tone'] = 'good'): Line => ({
  ...{ id, from: 'a', to: 'b', tone },
  ...wayPath({ sourceX: source[0], sourceY: source[1], targetX: target[0], targetY: target[1] }),
});

const patchesOf = (lines: Line[]) => createPatches()(lines);

/** Every stroke of some patches by itself. */
const strokes = (lines: Line[]) => patchesOf(lines).flatMap(({ path }) => path.match(/M[^M]*/g) ?? []);

/** The widest and the tallest of them. */
function extent(paths: string[]): { width: number; height: number } {
  const boxes = paths.map((path) => {
    const points = pointsOf(path);
    const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
    return { width: Math.max(...xs) - Math.min(...xs), height: Math.max(...ys) - Math.min(...ys) };
  });
  return { width: Math.max(...boxes.map((b) => b.width)), height: Math.max(...boxes.map((b) => b.height)) };
}

/** Where a stroke runs: `H` and `V` name one place only. */
function pointsOf(stroke: string) {
  const [, x, y, letter, to] = /^M(\S+) ([^HVLQC\s]+)([HV])(\S+)$/.exec(stroke) ?? [];
  if (!letter) return pointsAlong(stroke);
  const from = { x: Number(x), y: Number(y) };
  return [from, letter === 'H' ? { x: Number(to), y: from.y } : { x: from.x, y: Number(to) }];
}

it('leaves a short way whole', () => {
  const short = line('a', [10, 20], [90, 60]);
  expect(patchesOf([short])).toEqual([
    { key: '0 0 good false', tone: 'good', back: false, path: expect.stringMatching(/^M10 20C[^M]+90 60$/) },
  ]);
  expect(patchesOf([])).toEqual([]);
});

it('cuts a long way at the edges of the parts, and loses nothing of it', () => {
  for (const long of [line('on', [0, 0], [5_000, 900]), line('back', [5_000, 130], [-70, 2_300])]) {
    const pieces = strokes([long]);
    expect(pieces.length).toBeGreaterThan(8);
    const { width, height } = extent(pieces);
    expect(width).toBeLessThanOrEqual(640);
    expect(height).toBeLessThanOrEqual(400);
    const whole = pointsAlong(long.path);
    // on it, as near as sixteen straight pieces come to a long curve
    for (const point of pieces.flatMap(pointsOf)) expect(distanceTo(whole, point)).toBeLessThan(30);
    for (const end of [whole[0]!, whole.at(-1)!])
      expect(Math.min(...pieces.map((piece) => distanceTo(pointsOf(piece), end)))).toBeLessThan(0.01);
    const length = (points: typeof whole) =>
      points.slice(1).reduce((sum, { x, y }, i) => sum + Math.hypot(x - points[i]!.x, y - points[i]!.y), 0);
    const pieced = pieces.reduce((sum, piece) => sum + length(pointsOf(piece)), 0);
    expect(Math.abs(pieced / length(whole) - 1)).toBeLessThan(0.02);
  }
});

it('draws what runs on the same track once, whichever way it is run along', () => {
  const one = line('a', [3_000, 100], [0, 900]);
  const other = line('b', [3_000, 100], [0, 900]);
  expect(patchesOf([one, other])).toEqual(patchesOf([one]));
  // where both share a track, and no two strokes of it lie on each other
  const further = line('c', [3_000, 100], [-640, 900]);
  expect(strokes([one, further]).length).toBeLessThan(strokes([one]).length + strokes([further]).length);
});

it('keeps looks apart', () => {
  const lines = [line('a', [0, 0], [90, 0]), line('b', [0, 50], [90, 50], 'bad'), line('c', [90, 90], [0, 0])];
  const looks = patchesOf(lines).map(({ tone, back }) => `${tone} ${back}`);
  expect(new Set(looks)).toEqual(new Set(['good false', 'bad false', 'good true']));
});

it('keeps the patches that are as they were', () => {
  const patches = createPatches();
  const [near, far] = [line('a', [0, 0], [90, 0]), line('b', [2_000, 0], [2_090, 0])];
  const first = patches([near, far]);
  expect(patches([near, far])[1]).toBe(first[1]);
  const other = patches([line('c', [0, 0], [90, 20]), far]);
  expect(other[0]).not.toBe(first[0]);
  expect(other[1]).toBe(first[1]);
  expect(patches([far])).toEqual([first[1]]);
});
