import { type Browser, expect, type Page, test } from '@playwright/test';
import { callOf } from './support/api';
import { hotel } from './support/facts';
import { importFlow, transferFlow } from './support/flows';
import { listening } from './support/listening';
import { pageOf } from './support/people';
import { talk } from './support/talk';

/** A transfer rings the pages of a department's people: answered, declined by all, and by nobody. */

async function deskOf(browser: Browser, role: 'manager' | 'agent'): Promise<Page> {
  const page = await pageOf(browser, role);
  await page.goto(`/h/${hotel.slug}/desk`);
  await expect(page.getByRole('heading', { name: 'Desk', level: 1 })).toBeVisible();
  return page;
}

/** Calls the draft of a flow. The caller's page shows what happens. */
async function call(page: Page, flow: string): Promise<void> {
  await talk(page, `draft:${flow}`);
  await expect(page.getByTestId('call-node')).toHaveText('To the desk');
}

const ringing = (page: Page) => page.getByRole('alertdialog', { name: 'Front desk is ringing' }).last();

async function callId(caller: Page): Promise<string> {
  const href = await caller.getByRole('link', { name: 'See the call' }).getAttribute('href', { timeout: 15_000 });
  return href!.split('/').at(-1)!;
}

let flow: string;
let patient: string;
test.beforeAll(async ({ browser }) => {
  const page = await pageOf(browser, 'owner');
  flow = await importFlow(page, await transferFlow('Straight to the desk', 5));
  patient = await importFlow(page, await transferFlow('Patiently to the desk', 60));
  await page.context().close();
});

test('answered: both hear each other, and the call knows who spoke', async ({ browser }) => {
  const [caller, colleague] = [await pageOf(browser, 'owner'), await deskOf(browser, 'agent')];
  const [callerHears, colleagueHears] = [listening(caller), listening(colleague)];
  await call(caller, patient);
  await ringing(colleague).getByRole('button', { name: 'Answer' }).click();
  await expect(colleague.getByRole('region', { name: 'Your call' })).toContainText('You are speaking with');
  await expect(colleague.getByRole('button', { name: /^Call from .*, With staff/ })).toBeVisible();
  callerHears.forget();
  // each microphone gives a tone once a second
  await expect.poll(callerHears.hears).toBe(true);
  await expect.poll(colleagueHears.hears).toBe(true);
  await colleague.getByRole('button', { name: 'Hang up' }).click();
  await expect(caller.getByText('The call has ended')).toBeVisible();
  const types = async () => (await callOf(await callId(caller))).events.map(({ type }) => type);
  await expect.poll(types).toEqual(expect.arrayContaining(['transfer.ringing', 'transfer.answered', 'transfer.ended']));
});

test('declined by everybody: the flow goes on, and a colleague who has not answered rings on', async ({ browser }) => {
  const caller = await pageOf(browser, 'owner');
  const [first, second] = [await deskOf(browser, 'agent'), await deskOf(browser, 'manager')];
  await call(caller, patient);
  await ringing(first).getByRole('button', { name: 'Decline' }).click();
  await expect(ringing(second)).toBeVisible();
  await expect(caller.getByTestId('call-node')).toHaveText('To the desk');
  await ringing(second).getByRole('button', { name: 'Decline' }).click();
  await expect(caller.getByRole('log', { name: 'Transcript' })).toContainText('Everybody is busy. Goodbye.');
  await expect(ringing(second)).toBeHidden();
  await expect(caller.getByText('The call has ended')).toBeVisible();
});

test('answered by nobody: it stops ringing, and the caller hears what the flow says then', async ({ browser }) => {
  const [caller, colleague] = [await pageOf(browser, 'owner'), await deskOf(browser, 'agent')];
  await call(caller, flow);
  await expect(ringing(colleague)).toBeVisible();
  await expect(caller.getByRole('log', { name: 'Transcript' })).toContainText('Nobody is free to talk. Goodbye.');
  await expect(ringing(colleague)).toBeHidden();
  await expect(caller.getByText('The call has ended')).toBeVisible();
  await caller.getByRole('link', { name: 'See the call' }).click();
  await caller.getByRole('tab', { name: 'Timeline' }).click();
  await expect(caller.getByRole('list', { name: 'Timeline' })).toContainText('Transfer: No answer');
});
