import { expect, type Page, test } from '@playwright/test';
import { draftOf } from './support/api';
import { hotel } from './support/facts';
import { pageOf } from './support/people';

/** A flow drawn, changed and published without ever touching a mouse. */

/** Of its own: the flow is searched for by it. */
const NAME = `Drawn by keyboard ${Date.now()}`;

/** Presses a key until the focus is on the element of this role and name, as somebody without a mouse does. */
async function walkTo(
  page: Page,
  key: 'Tab' | 'Shift+Tab',
  role: 'button' | 'radio' | 'textbox',
  name: RegExp,
): Promise<void> {
  const target = page.getByRole(role, { name }).first();
  if ((await target.isVisible()) && (await target.evaluate((element) => element === document.activeElement))) return;
  await expect(async () => {
    await page.keyboard.press(key);
    await expect(target).toBeFocused({ timeout: 100 });
  }).toPass({ intervals: [0], timeout: 30_000 });
}

/** Chooses in the list that a key has opened. */
async function choose(page: Page, key: string, ...words: string[]): Promise<void> {
  await page.keyboard.press(key);
  for (const word of words) {
    await expect(page.getByPlaceholder(/^(Which step|Which way out|Where does)/)).toBeFocused();
    await page.keyboard.type(word);
    await page.keyboard.press('Enter');
  }
}

test('a flow is drawn, undone, redone and published by keyboard', async ({ browser }) => {
  const page = await pageOf(browser, 'manager');
  await page.goto(`/h/${hotel.slug}/flows`);
  await expect(page.getByRole('heading', { name: 'Flows', level: 1 })).toBeVisible();

  await test.step('new flow, from the palette', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('new flow');
    await expect(page.getByRole('option', { name: 'New flow' })).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: 'New flow' })).toBeVisible();
    await walkTo(page, 'Tab', 'radio', /Small desk/);
    await page.keyboard.press('ArrowUp');
    await expect(page.getByRole('radio', { name: /Blank/ })).toBeFocused();
    await page.keyboard.press('Space');
    await expect(page.getByRole('radio', { name: /Blank/ })).toBeChecked();
    await page.keyboard.press('Tab');
    await page.keyboard.type(NAME);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('region', { name: 'Canvas' })).toBeVisible();
  });
  const flow = page.url().split('/').at(-1)!;
  const step = (name: string) => page.getByRole('group', { name: new RegExp(`^${name}`) });
  const edges = async () => {
    const { document } = (await draftOf(flow)) as unknown as { document: { edges: unknown[] } };
    return document.edges.length;
  };

  await test.step('two steps, and the ways between them', async () => {
    await choose(page, '/', 'hang up');
    await expect(step('Hang up')).toBeFocused();
    await choose(page, '/', 'say');
    await expect(step('Say')).toBeFocused();
    await choose(page, 'c', 'then', 'hang up');
    await expect.poll(edges).toBe(1);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    await expect(step('Call comes in')).toBeFocused();
    await choose(page, 'c', 'call', 'say');
    await expect.poll(edges).toBe(2);
  });

  await test.step('undo and redo', async () => {
    await page.keyboard.press('Control+z');
    await expect.poll(edges).toBe(1);
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(edges).toBe(2);
  });

  await test.step('what it says', async () => {
    await page.keyboard.press('Tab');
    await expect(page.getByRole('region', { name: 'Settings of Say' })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('region', { name: 'Settings of Say' }).locator(':focus')).toBeVisible();
    await walkTo(page, 'Tab', 'textbox', /What callers hear/);
    await page.keyboard.type('Welcome by keyboard.');
    await expect(step('Say')).toContainText('Welcome by keyboard.');
  });

  await test.step('publish', async () => {
    await walkTo(page, 'Shift+Tab', 'button', /^Publish$/);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: 'Publish version 1' })).toBeVisible();
    await walkTo(page, 'Tab', 'textbox', /What changed/);
    await page.keyboard.type('Drawn without a mouse');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Version 1 is live')).toBeVisible();
  });

  await test.step('found by its words from anywhere', async () => {
    await page.goto(`/h/${hotel.slug}/desk`);
    await page.keyboard.press('Control+k');
    await page.keyboard.type(NAME.toLowerCase());
    await expect(page.getByRole('option', { name: NAME })).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(flow));
    await expect(page.getByRole('region', { name: 'Canvas' })).toBeVisible();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('welcome by');
    await expect(page.getByRole('option', { name: 'Say' })).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('region', { name: 'Settings of Say' })).toBeVisible();
  });
});
