import { expect, type Page, test } from '@playwright/test';
import { rest } from './support/api';
import { flowId, hotel } from './support/facts';
import { pageOf } from './support/people';

/** A past call becomes a test, the test fails when the flow is broken, and publishing says so. */

const panel = (page: Page) => page.getByRole('region', { name: 'Scenarios', exact: true });

async function pastCall(): Promise<string> {
  const answer = await rest(`/calls?limit=100`);
  const { calls } = (await answer.json()) as {
    calls: { id: string; flowId: string; flowVersionNumber: number | null }[];
  };
  // the oldest is the demo's own; the newest may be another test's, taken over by staff
  const call = calls.findLast((one) => one.flowId === flowId('Front desk') && one.flowVersionNumber === 1);
  if (!call) throw new Error('The demo has no past call of the front desk.');
  return call.id;
}

async function openScenarios(page: Page, flow: string): Promise<void> {
  await page.goto(`/h/${hotel.slug}/flows/${flow}`);
  await expect(page.getByRole('region', { name: 'Canvas' })).toBeVisible();
  await page.getByRole('button', { name: /^Scenarios/ }).click();
  await expect(panel(page)).toBeVisible();
}

/** The demo's flow is everybody's: a scenario left failing would keep the next test from publishing it. */
test.afterAll(async () => {
  const answer = await rest(`/flows/${flowId('Front desk')}/scenarios/run`, { method: 'POST' });
  const { failing } = (await answer.json()) as { failing: { id: string }[] };
  for (const { id } of failing) await rest(`/scenarios/${id}`, { method: 'DELETE' });
});

test('a past call becomes a scenario that fails when the flow is broken, and publishing needs a reason', async ({
  browser,
}) => {
  const page = await pageOf(browser, 'manager');
  await page.goto(`/h/${hotel.slug}/calls/${await pastCall()}`);
  await page.getByRole('button', { name: 'Make a scenario' }).click();
  await expect(page.getByText(/Kept as the scenario “From a call/)).toBeVisible();

  const flow = flowId('Front desk');
  await openScenarios(page, flow);
  await expect(
    panel(page)
      .getByText(/^Passes:/)
      .first(),
  ).toBeAttached();
  await expect(panel(page).getByRole('status')).toContainText(/pass/);

  // what it must never come to is where every call begins
  await panel(page)
    .getByRole('button', { name: /^More for “From a call/ })
    .first()
    .click();
  await page.getByRole('menuitem', { name: 'Edit…' }).click();
  await page.getByRole('combobox', { name: 'The call' }).click();
  await page.getByRole('option', { name: 'The call never comes to a step' }).click();
  await page.getByRole('combobox', { name: 'Which' }).click();
  await page.getByRole('option', { name: 'Call comes in' }).click();
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByRole('button', { name: 'Save and back' }).click();
  await expect(
    panel(page)
      .getByText(/^Fails:/)
      .first(),
  ).toBeAttached();
  await expect(panel(page).getByRole('button', { name: /which it should not/ })).toBeVisible();

  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('region', { name: 'Scenarios that fail' })).toContainText('which it should not');
  await expect(dialog.getByRole('region', { name: 'The last calls on this draft' })).toContainText(/last \d+ calls/);
  await dialog.getByLabel('What changed').fill('Published by a test');
  const publish = dialog.getByRole('button', { name: 'Publish anyway' });
  await expect(publish).toBeDisabled();
  await dialog.getByLabel('Publish anyway because').fill('The scenario is wrong on purpose.');
  await publish.click();
  await expect(page.getByText(/^Version \d+ is live$/)).toBeVisible();
});

test('a viewer sees the scenarios and cannot change them', async ({ browser }) => {
  const page = await pageOf(browser, 'viewer');
  await openScenarios(page, flowId('Front desk'));
  await expect(panel(page).getByRole('button', { name: 'Import scenarios' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Publish' })).toHaveCount(0);
});
