import { expect, type Page, test } from '@playwright/test';
import { flowOf } from '../../packages/testkit/src/worker/flows';
import { faultsOf } from './support/accessibility';
import { draftOf } from './support/api';
import { importFlow } from './support/flows';
import { pageOf } from './support/people';

/** The editor for those who see it otherwise, or not at all: by keyboard, by screen reader, on a phone. */

/** Kinds of steps something leads to, sorted. */
async function ledTo(flow: string): Promise<string[]> {
  const { document } = (await draftOf(flow)) as unknown as {
    document: { nodes: { id: string; name: string }[]; edges: { to: string }[] };
  };
  return document.edges.map(({ to }) => document.nodes.find(({ id }) => id === to)!.name).sort();
}

const canvasOf = (page: Page) => page.getByRole('region', { name: 'Canvas' });
const card = (page: Page, name: string) => canvasOf(page).getByRole('group', { name: new RegExp(`^${name}`) });
const told = (page: Page) => page.getByRole('status', { name: 'Last change' });

test('by keyboard: every kind of step, told as it is added; nothing unnamed; one row of tools at every width', async ({
  browser,
}) => {
  const page = await pageOf(browser, 'owner');
  await page.setViewportSize({ width: 1280, height: 860 });
  const start = { id: 'start', type: 'trigger', name: 'Call comes in' };
  const flow = await importFlow(page, flowOf([start], [], { name: `Drawn by keys ${Date.now()}` }));
  const faults = async (where: string) => {
    const found = await page.evaluate(faultsOf);
    // while a window is open, what is behind it is hidden from readers, its heading too
    const own = found.filter((fault) => !fault.endsWith('first headings'));
    expect(own, where).toEqual([]);
  };

  await test.step('one after the other, each at a free way of the one before', async () => {
    await canvasOf(page).focus();
    await page.keyboard.press('Tab');
    await expect(card(page, 'Call comes in')).toBeFocused();
    let before: string = 'Call comes in';
    for (const [kind, typed] of [
      ['Language', 'lang'],
      ['Talk freely', 'talk fr'],
      ['Call back', 'call b'],
      ['Another flow', 'subflow'],
    ] as const) {
      await page.keyboard.press('/');
      await expect(page.getByPlaceholder('Which step?')).toBeFocused();
      if (before === 'Language') await faults('the list of steps');
      await page.keyboard.type(typed);
      await page.keyboard.press('Enter');
      await expect(card(page, kind)).toBeFocused();
      await expect(told(page)).toContainText(`Added “${kind}” after “${before}”, at “`);
      before = kind;
    }
    await expect.poll(() => ledTo(flow)).toEqual(['Another flow', 'Call back', 'Language', 'Talk freely']);
    await faults('with a step selected');
  });

  await test.step('every window of the editor names what is in it', async () => {
    for (const [key, name] of [
      ['?', 'Keyboard shortcuts'],
      ['c', 'Which way out'],
    ] as const) {
      await card(page, 'Call back').focus();
      await page.keyboard.press('Escape');
      await card(page, 'Call back').click({ position: { x: 60, y: 12 } });
      await page.keyboard.press(key);
      await expect(page.getByRole('dialog', { name })).toBeVisible();
      await faults(name);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
    await page.keyboard.press('Control+f');
    await expect(page.getByRole('search')).toBeVisible();
    await faults('search');
    await page.keyboard.press('Escape');
    for (const name of ['Settings of the flow', /^Scenarios/, 'Try it']) {
      await page.getByRole('button', { name, exact: true }).click();
      await expect(page.getByRole('button', { name, exact: true })).toHaveAttribute('aria-pressed', 'true');
      await faults(String(name));
    }
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await expect(page.getByRole('dialog', { name: 'Publish version 1' })).toBeVisible();
    await faults('publish');
    await page.keyboard.press('Escape');
  });

  await test.step('the tools stand in one row, and nothing sticks out', async () => {
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 844 });
      await page.reload();
      await expect(canvasOf(page)).toBeVisible();
      const row = ['link:Back to all flows', 'button:Try it', 'button:Publish'].map(async (each) => {
        const [role, name] = each.split(':') as ['link' | 'button', string];
        const box = (await page.getByRole(role, { name, exact: true }).boundingBox())!;
        return { middle: Math.round(box.y + box.height / 2), right: box.x + box.width };
      });
      const places = await Promise.all(row);
      expect(new Set(places.map(({ middle }) => middle)).size, `rows at ${width}`).toBe(1);
      expect(places.at(-1)!.right).toBeLessThanOrEqual(width);
      const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      await expect.poll(overflow).toBeLessThanOrEqual(0);
    }
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await expect(page.getByRole('menuitem', { name: 'Versions' })).toBeVisible();
    await faults('more');
    await page.getByRole('menuitem', { name: 'Settings of the flow' }).click();
    await expect(page.getByRole('complementary', { name: 'Settings of the flow' })).toBeVisible();
  });
  await page.context().close();
});

test('on a phone a step’s settings come from below: from the list, from the canvas, from a problem', async ({
  browser,
}) => {
  const page = await pageOf(browser, 'manager');
  await page.setViewportSize({ width: 390, height: 844 });
  const bye = { id: 'bye', type: 'hangup', name: 'Goodbye', config: {} };
  const hello = { id: 'hello', type: 'greet', name: 'Welcome', config: { text: { en: 'Hello.' } } };
  const start = { id: 'start', type: 'trigger', name: 'Call comes in' };
  await importFlow(page, flowOf([start, hello, bye], ['start.start > hello'], { name: `On a phone ${Date.now()}` }));
  const sheet = page.getByRole('dialog', { name: 'Settings' });
  const settings = (name: string) => sheet.getByRole('region', { name: `Settings of ${name}` });
  const opener = page.getByRole('button', { name: 'Settings of Welcome' });
  const inside = () => page.evaluate(() => document.activeElement?.closest('[role=dialog]') !== null);

  await test.step('from the list: the focus stays inside, what is written is kept, Escape goes back', async () => {
    await opener.click();
    await expect(settings('Welcome')).toBeVisible();
    for (let i = 0; i < 12; i++) await page.keyboard.press('Tab');
    expect(await inside()).toBe(true);
    await settings('Welcome')
      .getByRole('textbox', { name: /What callers hear/ })
      .fill('Welcome by phone.');
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    await expect.poll(overflow).toBeLessThanOrEqual(0);
    expect(
      await page.evaluate(faultsOf).then((all) => all.filter((f) => !/first headings|main region/.test(f))),
    ).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(sheet).toHaveCount(0);
    await expect(opener).toBeFocused();
    await expect(page.getByRole('list', { name: 'The flow, step by step' })).toContainText('“Welcome by phone.”');
  });

  await test.step('from the canvas, by a tap', async () => {
    await page.getByRole('button', { name: 'See the whole flow' }).click();
    await card(page, 'Welcome').click();
    await expect(settings('Welcome')).toBeVisible();
    await sheet.getByRole('button', { name: 'Close' }).click();
    await expect(sheet).toHaveCount(0);
  });

  await test.step('from a problem', async () => {
    await page.getByRole('button', { name: '1 problem, 1 warning' }).click();
    await page
      .getByRole('region', { name: 'Problems' })
      .getByText(/Welcome/)
      .first()
      .click();
    await expect(settings('Welcome')).toBeVisible();
    expect(await inside()).toBe(true);
  });
  await page.context().close();
});
