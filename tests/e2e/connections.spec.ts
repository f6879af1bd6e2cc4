import { expect, test } from '@playwright/test';
import { hotel } from './support/facts';
import { fakeLiveKit } from './support/livekit';
import { signIn } from './support/sign-in';

const KEY = 'APIbrowsertest';
const SECRET = 'the-secret-of-the-browser-test';

test('an account is saved, tested with the vendor, mended, and its address copied', async ({
  page,
  context,
  baseURL,
}) => {
  const livekit = await fakeLiveKit(KEY, SECRET);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await signIn(page, 'manager');
  await page.goto(`/h/${hotel.slug}/connections`);
  await page.getByRole('link', { name: /^LiveKit/ }).click();
  await expect(page.getByRole('heading', { name: 'LiveKit', level: 1 })).toBeVisible();
  const save = page.getByRole('button', { name: 'Save' });

  await test.step('what is missing is said at its field', async () => {
    await page.getByLabel('Server address').fill('miramar.livekit.cloud');
    await save.click();
    await expect(page.getByText('Enter an address that begins with wss:// or ws://.')).toBeVisible();
    await expect(page.getByText('Enter the API secret.')).toBeVisible();
  });

  await test.step('a wrong secret is stored, and the test says that it is wrong', async () => {
    await page.getByLabel('Server address').fill(livekit.url);
    await page.getByLabel('API key').fill(KEY);
    await page.getByLabel('API secret').fill('not-the-secret');
    await save.click();
    await expect(page.getByText('Stored and sealed')).toBeVisible();
    await page.getByRole('button', { name: 'Test connection' }).click();
    await expect(page.getByText('Does not work')).toBeVisible();
    expect(livekit.asked).toEqual([]);
  });

  await test.step('replaced, it works', async () => {
    await page.getByRole('button', { name: 'Replace the API secret' }).click();
    await page.getByLabel('API secret').fill(SECRET);
    await save.click();
    await expect(page.getByText('Not tested')).toBeVisible();
    await page.getByRole('button', { name: 'Test connection' }).click();
    await expect(page.getByText('Answers', { exact: true })).toBeVisible();
    expect(livekit.asked).toContain('/twirp/livekit.RoomService/ListRooms');
    await expect(page.getByRole('listitem').filter({ hasText: 'Inbound trunk' })).toBeVisible();
  });

  await test.step('nothing on the page has the secret', async () => {
    await page.reload();
    await expect(page.getByText('Stored and sealed')).toBeVisible();
    expect(await page.content()).not.toContain(SECRET);
  });

  await test.step('the address to enter there is copied', async () => {
    await page.getByRole('button', { name: 'Copy: Webhook URL' }).click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(`${baseURL}/v1/livekit/webhook`);
  });

  await test.step('disconnected, it is gone', async () => {
    await page.getByRole('button', { name: 'Disconnect' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Disconnect' }).click();
    await expect(page.getByText('Stored and sealed')).toBeHidden();
    await page.getByRole('link', { name: 'Connections' }).first().click();
    await expect(page.getByRole('link', { name: /^LiveKit/ })).toContainText('Not connected');
  });
  await livekit.close();
});
