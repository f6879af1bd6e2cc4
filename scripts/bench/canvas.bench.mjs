// How smooth a large flow is in the editor: `npm run bench -- canvas [steps]`. A real `npm start` and a real Chromium, drawn in
// software on a machine without a graphics card: on one with it frames are shorter. `ours` is what scripts, styles and layout
// take of a frame, `paint` what painting takes of the same thread.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { runMain } from '../services/plain-error.mjs';
import { startInnline } from '../suite/e2e.mjs';
import { ensureChromium } from '../suite/machine.mjs';
import { traced } from './main-thread.mjs';

const STEPS = Number(process.argv[2] ?? 500);
const COLUMNS = 25;
const MOVES = 120;
const VIEWPORT = { width: 1440, height: 900 };

const print = (figure, values) => console.log(JSON.stringify({ bench: 'canvas', steps: STEPS, figure, ...values }));
const round = (n) => Math.round(n * 10) / 10;

/** Menus and sentences in turn, each leading to the next. */
function document() {
  const id = (i) => `s${i}`;
  const step = (i) =>
    i % 2
      ? { type: 'greet', config: { text: { en: `Sentence ${i} that callers hear on their way through the hotel.` } } }
      : {
          type: 'menu',
          config: {
            prompt: { en: 'Press 1 to go on.' },
            options: [{ id: 'on', label: 'Go on', digit: '1', phrases: {} }],
          },
        };
  const nodes = Array.from({ length: STEPS - 2 }, (_, i) => ({
    id: id(i),
    name: `Step ${i}`,
    position: { x: (1 + (i % COLUMNS)) * 340, y: Math.floor(i / COLUMNS) * 260 },
    ...step(i),
  }));
  const end = { id: 'end', type: 'hangup', name: 'Goodbye', config: {}, position: { x: 0, y: 260 } };
  const start = { id: 'start', type: 'trigger', name: 'Call comes in', config: {}, position: { x: 0, y: 0 } };
  const next = (i) => (i + 1 < nodes.length ? id(i + 1) : 'end');
  const edges = nodes.flatMap((_, i) => {
    const ports = i % 2 ? { next: next(i) } : { on: next(i), no_input: 'end', no_match: 'end', operator: 'end' };
    return Object.entries(ports).map(([port, to]) => ({ id: `${id(i)}-${port}`, from: { node: id(i), port }, to }));
  });
  edges.push({ id: 'start-start', from: { node: 'start', port: 'start' }, to: id(0) });
  return {
    format: 'innline.flow',
    formatVersion: 1,
    name: 'Large',
    languages: ['en'],
    variables: [],
    nodes: [start, end, ...nodes],
    edges,
  };
}

async function put(facts) {
  const { id } = facts.demo.flows[0];
  const headers = { authorization: `Bearer ${facts.demo.apiKey}`, 'content-type': 'application/json' };
  const url = `${facts.url}/api/v1/flows/${id}/draft`;
  const { revision } = await (await fetch(url, { headers })).json();
  const answer = await fetch(url, { method: 'PUT', headers, body: JSON.stringify({ revision, document: document() }) });
  if (!answer.ok) throw new Error(await answer.text());
  return id;
}

/** How a list of figures is spread. */
function spread(figures) {
  const sorted = [...figures].sort((a, b) => a - b);
  const at = (p) => round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))] ?? 0);
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) };
}

/** Frame times while something is done, in milliseconds. */
async function frames(page, figure, act) {
  await page.evaluate(() => {
    window.frames_ = [];
    let before = performance.now();
    const note = (now) => {
      window.frames_.push(now - before);
      before = now;
      window.framing_ = requestAnimationFrame(note);
    };
    window.framing_ = requestAnimationFrame(note);
  });
  const work = await traced(page.context().browser(), page, act);
  const times = await page.evaluate(() => {
    cancelAnimationFrame(window.framing_);
    return window.frames_.slice(1);
  });
  const smooth = times.filter((time) => time <= 17.5).length / times.length;
  print(figure, {
    frames: times.length,
    ...spread(times),
    ours: spread(work.map((frame) => frame.ours)),
    paint: spread(work.map((frame) => frame.paint)),
    at60Percent: round(smooth * 100),
    unit: 'ms',
  });
}

async function drag(page, from, by) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (let i = 1; i <= MOVES; i++) await page.mouse.move(from.x + (by.x * i) / MOVES, from.y + (by.y * i) / MOVES);
  await page.mouse.up();
}

/** From a key's stroke to the picture with its letter, in milliseconds, while a text is typed into a step's settings. */
async function typing(page) {
  await page.getByRole('button', { name: 'See the whole flow' }).click();
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await page.keyboard.type('Sentence 7 ');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  const field = page
    .getByRole('region', { name: /^Settings of Step/ })
    .getByRole('textbox')
    .nth(1);
  await field.click();
  await page.evaluate(() => {
    window.strokes_ = [];
    const painted = ({ timeStamp }) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => window.strokes_.push(performance.now() - timeStamp);
        port2.postMessage(null);
      });
    document.addEventListener('keydown', painted, { capture: true });
  });
  await page.keyboard.type('We are glad that you call, and somebody will be with you soon.', { delay: 60 });
  const times = await page.evaluate(() => window.strokes_);
  print('type into a step', { strokes: times.length, ...spread(times), unit: 'ms' });
}

async function measure(facts) {
  const flow = await put(facts);
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath: await ensureChromium(() => {}), args: root });
  const page = await browser.newPage({ viewport: VIEWPORT, baseURL: facts.url });
  const { email, password } = facts.demo.users.find(({ role }) => role === 'manager');
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(/\/h\//);
  for (const visit of ['first', 'second']) {
    const began = performance.now();
    await page.goto(`/h/${facts.demo.hotels[0].slug}/flows/${flow}`);
    const card = page.locator('.react-flow__node').first();
    await card.waitFor();
    print('editor open, its steps drawn', { visit, value: Math.round(performance.now() - began), unit: 'ms' });
    const paint = await page.evaluate(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null,
    );
    print('first contentful paint', { visit, value: paint && Math.round(paint), unit: 'ms' });
  }
  await page.waitForLoadState('networkidle');
  const canvas = await page.getByRole('region', { name: 'Canvas' }).boundingBox();
  const middle = { x: canvas.x + canvas.width / 2, y: canvas.y + canvas.height / 2 };
  await frames(page, 'pan', async () => {
    await page.mouse.move(middle.x, middle.y);
    for (let i = 0; i < MOVES; i++) await page.mouse.wheel(i < MOVES / 2 ? 12 : -12, 6);
  });
  await page.keyboard.down('Control');
  await frames(page, 'zoom', async () => {
    for (let i = 0; i < MOVES; i++) await page.mouse.wheel(0, i < MOVES / 2 ? -8 : 8);
  });
  await page.keyboard.up('Control');
  const cards = page.locator('.react-flow__node');
  const box = await cards.nth(Math.min(10, (await cards.count()) - 1)).boundingBox();
  await frames(page, 'drag a step', () => drag(page, { x: box.x + box.width / 2, y: box.y + 8 }, { x: 240, y: 120 }));
  await typing(page);
  await browser.close();
}

await runMain('canvas', async () => {
  // one that runs already, whose first flow is drawn over
  const running = process.env.INNLINE_FACTS;
  if (running) return measure(JSON.parse(readFileSync(running, 'utf8')));
  const folder = mkdtempSync(path.join(tmpdir(), 'innline-canvas-'));
  const innline = await startInnline(folder);
  if (innline.said) process.exit(1);
  try {
    await measure(JSON.parse(readFileSync(innline.facts, 'utf8')));
  } finally {
    await innline.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
