import { boundsOf, type Point } from '../../operations';
import type { Line } from './lines';

/** Everything of one look that runs through one part of the drawing. */
export interface Patch extends Pick<Line, 'tone' | 'back'> {
  key: string;
  path: string;
}

/** A part of the drawing, in its own pixels: about half a screen. */
const PART = { width: 640, height: 400 };

/**
 * Cuts lines at the edges of the parts of the drawing they run through. A browser paints its pictures in tiles, and for
 * each goes through every path whose box touches it: a flow of 500 steps has hundreds of ways from one end to the other.
 * What runs on the same track is one stroke, so that ways that run together do not add up to a dark bar.
 * Patches nothing has changed in stay the same objects.
 */
export function createPatches(): (lines: readonly Line[]) => Patch[] {
  let kept = new Map<string, { pieces: Piece[]; patch: Patch }>();
  return (lines) => {
    const found = new Map<string, { line: Line; pieces: Piece[] }>();
    for (const line of lines)
      for (const piece of piecesOf(line)) {
        const key = `${piece.part} ${line.tone} ${line.back}`;
        const known = found.get(key);
        if (known) known.pieces.push(piece);
        else found.set(key, { line, pieces: [piece] });
      }
    const next: typeof kept = new Map();
    for (const [key, { line, pieces }] of found) {
      const old = kept.get(key);
      const same = old?.pieces.length === pieces.length && pieces.every((piece, index) => piece === old.pieces[index]);
      const patch = (): Patch => ({ key, tone: line.tone, back: line.back, path: strokesOf(pieces) });
      next.set(key, same ? old! : { pieces, patch: patch() });
    }
    kept = next;
    return [...next.values()].map(({ patch }) => patch);
  };
}

/** Something to stroke inside of a part of the drawing: a curve, or a stretch of a track. */
type Piece = { part: string } & ({ curve: string } | Stretch);

interface Stretch {
  /** Which way it runs, and where across that, as a path draws it. */
  track: { letter: 'H' | 'V'; at: number };
  from: number;
  until: number;
}

function strokesOf(pieces: readonly Piece[]): string {
  const curves = new Set<string>();
  const tracks = new Map<string, Stretch[]>();
  for (const piece of pieces) {
    if ('curve' in piece) curves.add(piece.curve);
    else {
      const key = `${piece.track.letter}${piece.track.at}`;
      const known = tracks.get(key);
      if (known) known.push(piece);
      else tracks.set(key, [piece]);
    }
  }
  const straight = [...tracks.values()].flatMap(joined).map(({ track: { letter, at }, from, until }) => {
    const begin = letter === 'H' ? `${from} ${at}` : `${at} ${from}`;
    return `M${begin}${letter}${until}`;
  });
  return [...straight, ...curves].join('');
}

/** Stretches of one track without those that lie on each other. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const rest: Stretch[] = [];
  for (const stretch of [...stretches].sort((a, b) => a.from - b.from)) {
    const last = rest.at(-1);
    if (!last || stretch.from > last.until) rest.push({ ...stretch });
    else last.until = Math.max(last.until, stretch.until);
  }
  return rest;
}

const cut = new WeakMap<Line, Piece[]>();

/** The same as long as the line is. */
function piecesOf(line: Line): Piece[] {
  const known = cut.get(line);
  if (known) return known;
  const pieces = [...cutPath(line.path)];
  cut.set(line, pieces);
  return pieces;
}

/** `path`: what `wayPath` makes, of M, L, Q and C with absolute places. */
function* cutPath(path: string): Generator<Piece> {
  let from: Point = { x: 0, y: 0 };
  for (const [, letter, rest] of path.matchAll(/([MLQC])([^MLQC]*)/g)) {
    const numbers = (rest!.match(/-?\d+(?:\.\d+)?(?:e-?\d+)?/g) ?? []).map(Number);
    const points = numbers.flatMap((x, i): Point[] => (i % 2 === 0 ? [{ x, y: numbers[i + 1]! }] : []));
    const to = points.at(-1);
    if (!to) return;
    if (letter === 'L') yield* cutStraight(from, to);
    else if (letter !== 'M') yield* cutCurve([from, ...points], letter!);
    from = to;
  }
}

function* cutStraight(a: Point, b: Point): Generator<Piece> {
  if (a.y === b.y)
    for (const [from, until] of stretches(a.x, b.x, PART.width))
      yield { part: partAt({ x: (from + until) / 2, y: a.y }), track: { letter: 'H', at: a.y }, from, until };
  else if (a.x === b.x)
    for (const [from, until] of stretches(a.y, b.y, PART.height))
      yield { part: partAt({ x: a.x, y: (from + until) / 2 }), track: { letter: 'V', at: a.x }, from, until };
  else yield { part: partAt(middleOf(a, b)), curve: `M${a.x} ${a.y}L${b.x} ${b.y}` };
}

/** What lies between two places, cut at every multiple of `length`. */
function* stretches(a: number, b: number, length: number): Generator<[number, number]> {
  const until = Math.max(a, b);
  for (let at = Math.min(a, b); at < until; ) {
    const next = Math.min(until, (Math.floor(at / length) + 1) * length);
    yield [at, next];
    at = next;
  }
}

/** Halved until it fits into a part. `points`: where it begins, what it bends to, where it ends. */
function* cutCurve(points: Point[], letter: string): Generator<Piece> {
  const { x, y, width, height } = boundsOf(points)!;
  if (width <= PART.width && height <= PART.height) {
    const [from, ...rest] = points.map((point) => `${rounded(point.x)} ${rounded(point.y)}`);
    yield { part: partAt({ x: x + width / 2, y: y + height / 2 }), curve: `M${from}${letter}${rest.join(' ')}` };
    return;
  }
  // de Casteljau: the middles between the points, the middles between those, and so on
  const [first, last]: [Point[], Point[]] = [[], []];
  for (let row = points; row.length > 0; row = row.slice(1).map((point, i) => middleOf(row[i]!, point))) {
    first.push(row[0]!);
    last.unshift(row.at(-1)!);
  }
  yield* cutCurve(first, letter);
  yield* cutCurve(last, letter);
}

const middleOf = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
const partAt = ({ x, y }: Point): string => `${Math.floor(x / PART.width)} ${Math.floor(y / PART.height)}`;
const rounded = (value: number): number => Math.round(value * 100) / 100;
