import { expect, type Page, test } from '@playwright/test';
import { faultsOf } from './support/accessibility';
import { flowId, hotel, member } from './support/facts';
import { pageOf } from './support/people';

/** Who gets in, what each role may do, and whether everybody can: by keyboard and by screen reader. */

test.describe('signing in', () => {
  test('says what is wrong and keeps what was typed', async ({ page }) => {
    await page.goto(`/h/${hotel.slug}/calls`);
    await expect(page).toHaveURL(/\/sign-in\?next=/);
    await page.getByLabel('E-mail').fill(member('viewer').email);
    await page.getByLabel('Password', { exact: true }).fill('not my password');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert').filter({ hasText: 'do not go together' })).toBeVisible();
    await expect(page.getByLabel('E-mail')).toHaveValue(member('viewer').email);
    await page.getByLabel('Password', { exact: true }).fill(member('viewer').password);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`/h/${hotel.slug}/calls`));
  });

  test('says the same for an address nobody has', async ({ page }) => {
    await page.goto('/sign-in');
    await page.getByLabel('E-mail').fill('nobody@miramar.example');
    await page.getByLabel('Password', { exact: true }).fill('whatever it is');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'do not go together' })).toBeVisible();
  });

  test('never leads to another site afterwards', async ({ page }) => {
    const { email, password } = member('viewer');
    await page.goto('/sign-in?next=https://evil.example/');
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page).toHaveURL(new RegExp(`/h/${hotel.slug}`));
  });
});

test.describe('a viewer', () => {
  let page: Page;
  test.beforeAll(async ({ browser }) => {
    page = await pageOf(browser, 'viewer');
  });
  test.afterAll(() => page.context().close());

  test('reads a flow and changes nothing in it', async () => {
    await page.goto(`/h/${hotel.slug}/flows/${flowId('Front desk')}`);
    await expect(page.getByText('Only to look at')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Publish' })).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Talk' })).toHaveCount(0);
    const cards = page.getByRole('group', { name: /^Welcome/ });
    await cards.first().click();
    const text = page.getByRole('region', { name: 'Settings of Welcome' }).getByRole('textbox').nth(1);
    await expect(text).not.toBeEditable();
    const steps = await page.locator('.react-flow__node').count();
    await page.keyboard.press('Delete');
    await page.keyboard.press('/');
    await expect(page.getByPlaceholder('Which step?')).toHaveCount(0);
    await expect(page.locator('.react-flow__node')).toHaveCount(steps);
  });

  test('is not let in by address either', async () => {
    for (const path of ['settings/team', 'settings/keys', 'settings/audit', 'connections']) {
      await page.goto(`/h/${hotel.slug}/${path}`);
      await expect(page.getByRole('alert').getByText('Your role does not allow this').first(), path).toBeVisible();
    }
    const answer = await page.request.get(`/api/calls/export?format=csv&hotelId=${hotel.id}`);
    expect(answer.status()).toBe(403);
  });

  test('finds in the palette what viewers may read, and no page that would refuse them', async () => {
    await page.goto(`/h/${hotel.slug}/flows`);
    await page.getByRole('button', { name: 'Search or do' }).click();
    await page.keyboard.type('after hours');
    await expect(page.getByRole('option', { name: 'After hours' }).first()).toBeVisible();
    await page.getByRole('combobox').fill('api keys');
    await expect(page.getByRole('option', { name: 'API keys' })).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });
});

test('another hotel is not found', async ({ browser }) => {
  const page = await pageOf(browser, 'manager');
  await page.goto('/h/no-such-hotel/flows');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing behind this door');
});

test.describe('every screen', () => {
  const screens = [
    'flows',
    `flows/${flowId('Front desk')}`,
    'lines',
    'desk',
    'calls',
    'calls/voicemails',
    'talk',
    'hotel',
  ];
  const more = ['connections', 'settings', 'settings/team', 'settings/keys', 'settings/do-not-call', 'settings/audit'];
  let page: Page;
  test.beforeAll(async ({ browser }) => {
    page = await pageOf(browser, 'owner');
  });
  test.afterAll(() => page.context().close());

  for (const path of [...screens, ...more]) {
    test(`${path.split('/')[0]}${path.includes('/') ? '/…' : ''} names everything (${path.slice(-12)})`, async () => {
      await page.setViewportSize({ width: 1280, height: 860 });
      await page.goto(`/h/${hotel.slug}/${path}`);
      await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(await page.evaluate(faultsOf)).toEqual([]);
      await page.setViewportSize({ width: 390, height: 844 });
      const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      await expect.poll(overflow).toBeLessThanOrEqual(0);
    });
  }
});

test('the keyboard goes from the skip link to the page, and a dialog gives the focus back', async ({ browser }) => {
  const page = await pageOf(browser, 'owner');
  await page.goto(`/h/${hotel.slug}/settings/keys`);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the page' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
  const opener = page.getByRole('button', { name: 'New key' });
  await opener.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  for (let i = 0; i < 12; i++) await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('[role=dialog]') !== null)).toBe(true);
  await page.keyboard.press('Escape');
  await expect(opener).toBeFocused();
});
