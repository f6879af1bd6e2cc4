// What the page's main thread does while something is done to it, out of a trace of Chromium: ours (scripts, styles and
// layout) apart from painting, which takes long on a machine without a graphics card whatever the page does.

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8'];
const OURS = new Set([
  ...['EvaluateScript', 'FunctionCall', 'EventDispatch', 'FireAnimationFrame', 'TimerFire', 'RunMicrotasks'],
  ...['FireIdleCallback', 'v8.callFunction', 'MinorGC', 'MajorGC', 'UpdateLayoutTree', 'Layout', 'HitTest'],
]);
const PAINT = new Set(['PrePaint', 'Paint', 'Layerize', 'Commit', 'UpdateLayer', 'CompositeLayers']);
const INPUT = new Set(['wheel', 'mousemove', 'pointermove', 'keydown', 'input']);

/** Traces `act`; a list of frames, the milliseconds each took: `{ ours, paint }`. Frames without any input are left out. */
export async function traced(browser, page, act) {
  await browser.startTracing(page, { categories: CATEGORIES });
  await act();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  return framesOf(traceEvents);
}

/** A frame: from where the last was handed over to be drawn until this one is. */
function framesOf(events) {
  const own = mainThread(events);
  const frames = [];
  let inside = [];
  for (const event of own) {
    inside.push(event);
    if (event.name !== 'Commit') continue;
    if (inside.some(({ name, args }) => name === 'EventDispatch' && INPUT.has(args?.data?.type)))
      frames.push({ ours: lengthOf(inside, OURS), paint: lengthOf(inside, PAINT) });
    inside = [];
  }
  return frames;
}

/** Events of the thread that had the most input to see to, in order. */
function mainThread(events) {
  const threads = new Map();
  for (const { name, pid, tid } of events)
    if (name === 'EventDispatch') threads.set(`${pid} ${tid}`, (threads.get(`${pid} ${tid}`) ?? 0) + 1);
  const [busiest] = [...threads].sort(([, a], [, b]) => b - a)[0] ?? [];
  return events.filter(({ pid, tid }) => `${pid} ${tid}` === busiest).sort((a, b) => a.ts - b.ts);
}

/**
 * Milliseconds any of the named things took; one inside of another counts once. By the thread's own clock, where Chromium
 * has one: what else runs on the machine does not count.
 */
function lengthOf(events, names) {
  let length = 0;
  let until = Number.NEGATIVE_INFINITY;
  for (const { name, ph, ts, dur = 0, tts, tdur } of events) {
    if (ph !== 'X' || !names.has(name)) continue;
    const [from, took] = tdur === undefined ? [ts, dur] : [tts, tdur];
    if (from + took <= until) continue;
    length += from + took - Math.max(from, until);
    until = from + took;
  }
  return length / 1_000;
}
