// From a call's event to its text on the desk's page, with many live calls. Needs a running product (`npm start`).
// `npm run bench -- desk-text [calls] [seconds]`
import { existsSync, readFileSync } from 'node:fs';
import { FlowLimits } from '@innline/flow';
import type { CallEventOf } from '@innline/shared';
import { callIn, type ScriptedCaller } from '@innline/testkit/caller';
import { flowOf } from '@innline/testkit/worker';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { figures } from './figures';
import { watchForWords } from './watch-for-words';

const CALLS = Number(process.argv[2] ?? 30);
const SECONDS = Number(process.argv[3] ?? 30);
/** A sentence of each caller, on the average: nobody speaks faster. */
const EVERY_MS = 2_000;
const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

interface Facts {
  url: string;
  demo: {
    hotels: { id: string; slug: string }[];
    users: { role: string; email: string; password: string }[];
    apiKey: string;
  };
}
const facts: Facts = JSON.parse(readFileSync(process.env.INNLINE_FACTS || '.data/innline.json', 'utf8'));
const hotel = facts.demo.hotels[0]!;

/** Asks for ever: every sentence that is typed is an answer, and the call goes on. */
const endless = flowOf(
  [
    { id: 'start', type: 'trigger' },
    { id: 'ask', type: 'listen', config: { prompt: {}, timeoutSeconds: 20, tries: 4 } },
    { id: 'bye', type: 'hangup' },
  ],
  ['start.start > ask', 'ask.heard > ask', 'ask.no_input > bye', 'ask.not_understood > ask'],
  {
    name: 'Benchmark of the desk',
    limits: FlowLimits.parse({ visitsPerNode: 200 }),
  },
);

async function signIn(context: BrowserContext): Promise<Page> {
  const { email, password } = facts.demo.users.find(({ role }) => role === 'owner')!;
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(/\/h\//);
  return page;
}

async function ask<T>(page: Page, procedure: string, input: object): Promise<T> {
  const answer = await page.request.post(`/api/trpc/${procedure}`, {
    data: { json: { hotelId: hotel.id, ...input } },
    headers: { origin: facts.url },
  });
  if (!answer.ok()) throw new Error(`${procedure}: ${answer.status()} ${await answer.text()}`);
  return (await answer.json()).result.data.json as T;
}

async function call(flowId: string): Promise<ScriptedCaller> {
  const answer = await fetch(`${facts.url}/voice/talk-tokens`, {
    method: 'POST',
    headers: { authorization: `Bearer ${facts.demo.apiKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({ target: { kind: 'flow', flowId, version: 'draft' } }),
  });
  if (!answer.ok) throw new Error(`talk token: ${answer.status} ${await answer.text()}`);
  const { token } = (await answer.json()) as { token: string };
  return callIn({ url: facts.url.replace(/^http/, 'ws'), token, origin: facts.url });
}

/** When the worker wrote each sentence down, by its mark; milliseconds UTC. */
function written(callers: ScriptedCaller[]): Map<string, number> {
  const finals = callers.flatMap(({ events }) =>
    events.filter((event): event is CallEventOf<'transcript.final'> => event.type === 'transcript.final'),
  );
  return new Map(finals.map(({ text, at }) => [text.split(' ')[0]!, at]));
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH || BROWSERS.find(existsSync),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const page = await signIn(await browser.newContext({ baseURL: facts.url, viewport: { width: 1440, height: 900 } }));
const flow = await ask<{ id: string }>(page, 'flows.import', { document: endless });
try {
  await page.goto(`/h/${hotel.slug}/desk`);
  await page.getByRole('heading', { name: 'Desk', level: 1 }).waitFor();
  // tsx names functions by a helper that the page does not have
  await page.evaluate('globalThis.__name = (named) => named');
  await page.evaluate(watchForWords);
  const callers: ScriptedCaller[] = [];
  for (let n = 0; n < CALLS; n++) callers.push(await call(flow.id));
  await page.getByText(`${CALLS} live call`).waitFor({ timeout: 60_000 });

  const until = Date.now() + SECONDS * 1_000;
  await Promise.all(
    callers.map(async (caller, n) => {
      await pause((EVERY_MS * n) / CALLS);
      for (let i = 0; Date.now() < until; i++) {
        caller.type(`mark-${n}-${i} I would like to ask something about my room`);
        await pause(EVERY_MS * (0.75 + Math.random() / 2));
      }
    }),
  );
  await pause(3_000);
  const seen = await page.evaluate(() => (window as unknown as { wordsSeen: Record<string, number> }).wordsSeen);
  const events = written(callers);
  const delays = [...events].flatMap(([mark, at]) => (seen[mark] === undefined ? [] : [seen[mark] - at]));
  for (const caller of callers) caller.hangUp();
  await Promise.all(callers.map(({ ended }) => ended));

  const print = (figure: string, value: object, goal?: string) =>
    console.log(JSON.stringify({ bench: 'desk-text', figure, ...value, ...(goal && { goal }) }));
  print('live calls', { value: CALLS, seconds: SECONDS, sentences: events.size });
  print("event → text in the desk's page, ms", figures(delays), 'p95 ≤ 150');
  print('sentences that never came', { value: events.size - delays.length }, '0');
} finally {
  await ask(page, 'flows.archive', { flowId: flow.id });
  await browser.close();
}
process.exit(0);
