import { expect, test } from '@playwright/test';
import { faultsOf } from './support/accessibility';
import { hotel } from './support/facts';
import { signIn } from './support/sign-in';

test('a webhook is made, its secret shown once, tested, seen to fail, switched off and deleted', async ({ page }) => {
  await signIn(page, 'manager');
  await page.goto(`/h/${hotel.slug}/settings/webhooks`);
  await page.getByRole('button', { name: 'New webhook' }).click();
  const make = page.getByRole('button', { name: 'Make the webhook' });
  await page.getByLabel('Name').fill('Help desk');

  await test.step('an address inside the house is refused', async () => {
    await page.getByLabel('Address').fill('https://192.168.1.20/innline');
    await make.click();
    await expect(page.getByText('inside a private network')).toBeVisible();
    await page.getByLabel('Address').fill('http://desk.invalid/innline');
    await make.click();
    await expect(page.getByText('has to begin with https://')).toBeVisible();
  });

  await test.step('the secret is shown once', async () => {
    // a name that never resolves (RFC 6761): whatever network the test has, nobody is called
    await page.getByLabel('Address').fill('https://desk.invalid/innline');
    await page.getByRole('checkbox', { name: 'A flow was published' }).click();
    await make.click();
    const shown = page.getByRole('dialog', { name: 'The secret of “Help desk”' }).getByLabel('To be copied');
    await expect(shown).toHaveValue(/^whsec_[\w-]{43}$/);
    const secret = await shown.inputValue();
    await page.getByRole('button', { name: 'Done' }).click();
    await expect(page.getByText('7 kinds of events')).toBeVisible();
    await page.reload();
    await expect(page.getByText('https://desk.invalid/innline')).toBeVisible();
    expect(await page.content()).not.toContain(secret);
  });

  await test.step('a test that fails says why, by itself', async () => {
    await page.getByRole('button', { name: 'Send a test' }).click();
    const told = page.getByRole('region', { name: 'What “Help desk” was told' });
    await expect(told.getByText('Failed', { exact: true })).toBeVisible({ timeout: 30_000 });
    await expect(told.getByText('address could not be found')).toBeVisible();
    await told.getByRole('button', { name: 'Send again: A test' }).click();
    await expect(told.getByRole('listitem')).toHaveCount(1);
    expect(await page.evaluate(faultsOf)).toEqual([]);
  });

  await test.step('switched off, and deleted', async () => {
    await page.getByRole('switch', { name: '“Help desk” is on' }).click();
    await expect(page.getByText('Off', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
    await expect(page.getByText('No webhooks yet')).toBeVisible();
  });
});
