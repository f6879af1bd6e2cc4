import path from 'node:path';
import { faultsOf } from './faults.mjs';

const SETTLED_MS = 10_000;
const REACHED_MS = 10_000;

/**
 * One look at the product. `screen(name, reach)` goes somewhere and takes a picture: `reach(page)` does what a person would.
 * A screen that cannot be reached is a fault as any other, and the next is tried.
 */
export function makeStage({ browser, facts, url, look, folder, report, cookies }) {
  const open = [];

  /** A page of somebody's own browser; null: of somebody who is not signed in. */
  async function as(role) {
    const context = await browser.newContext({ ...look.context, baseURL: url, storageState: cookies.get(role) });
    open.push(context);
    const page = await context.newPage();
    page.setDefaultTimeout(REACHED_MS);
    if (role && !cookies.has(role)) {
      await signIn(page, facts, role);
      cookies.set(role, await context.storageState());
    }
    const shown = { screen: 'before the first' };
    const tell = (kind, what) => report.fault(kind, look.name, shown.screen, what);
    page.on('console', (message) => {
      // a refused request is told as one, with its address
      const refused = message.text().startsWith('Failed to load resource');
      if (message.type() === 'error' && !refused) tell('CONSOLE', message.text().slice(0, 300));
    });
    page.on('pageerror', (error) => tell('CONSOLE', String(error).slice(0, 300)));
    page.on('response', (response) => {
      if (response.status() >= 400) tell('REQUEST', `${response.status()} ${withoutIds(response.url())}`);
    });
    page.on('requestfailed', (request) => {
      // the page was left while it asked
      if (request.failure()?.errorText !== 'net::ERR_ABORTED') tell('REQUEST', `failed ${withoutIds(request.url())}`);
    });

    async function screen(name, reach) {
      shown.screen = name;
      report.screens++;
      try {
        await reach(page);
        await settle(page);
        if (look.measured)
          for (const fault of await page.evaluate(faultsOf))
            report.fault(fault.kind, look.name, name, fault.what, fault.of);
      } catch (error) {
        tell('UNREACHED', String(error.message).split('\n').slice(0, 3).join(' '));
      }
      await page.screenshot({ path: path.join(folder, `${name}.${look.name}.png`) });
    }
    return { page, screen };
  }

  return {
    as,
    look,
    facts,
    home: `/h/${facts.demo.hotels[0].slug}`,
    flow: (name) => facts.demo.flows.find((flow) => flow.name === name).id,
    async rest(at, body, method = body ? 'POST' : 'GET') {
      const headers = { authorization: `Bearer ${facts.demo.apiKey}`, 'content-type': 'application/json' };
      const init = { method, headers, ...(body && { body: JSON.stringify(body) }) };
      const answer = await fetch(`${url}/api/v1${at}`, init);
      if (!answer.ok) throw new Error(`${at}: ${await answer.text()}`);
      return answer.json();
    },
    close: () => Promise.all(open.map((context) => context.close())),
  };
}

async function signIn(page, facts, role) {
  const { email, password } = facts.demo.users.find((user) => user.role === role);
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(/\/h\//);
}

/** Until the fonts are there, nothing is on its way any more and nothing moves. */
async function settle(page) {
  await page.waitForLoadState('networkidle', { timeout: SETTLED_MS }).catch(() => {});
  await page.waitForFunction(
    () =>
      document.fonts.status === 'loaded' &&
      !document.querySelector('[aria-busy=true], .animate-pulse.bg-muted') &&
      !document.getAnimations().some((a) => a.playState === 'running' && a.effect.getTiming().iterations === 1),
    null,
    { timeout: SETTLED_MS },
  );
}

/** Addresses differ by ids and stamps from run to run; what is wrong with them does not. */
const withoutIds = (address) => {
  const { pathname } = new URL(address);
  return pathname.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '…');
};
