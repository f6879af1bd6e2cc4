import { expect, type Page, test } from '@playwright/test';
import { flowOf } from '../../packages/testkit/src/worker/flows';
import { draftOf, rest } from './support/api';
import { hotel } from './support/facts';
import { importFlow } from './support/flows';
import { pageOf } from './support/people';

// many short steps: on a busy machine they add up
test.describe.configure({ timeout: 180_000 });

/** Finding one's way in a flow that is larger than the window, and doing something to several steps at once. */

interface Drawn {
  nodes: { id: string; type: string; name: string; position: { x: number; y: number } }[];
}
const nodesOf = async (flow: string) => ((await draftOf(flow)).document as unknown as Drawn).nodes;

const canvasOf = (page: Page) => page.getByRole('region', { name: 'Canvas' });
const card = (page: Page, name: string) => canvasOf(page).getByRole('group', { name: new RegExp(`^${name}`) });
const told = (page: Page) => page.getByRole('status', { name: 'Last change' });

/** Ten steps in a staircase: the last stands far to the right of the first, and far below it. */
function staircase(name: string) {
  const steps = Array.from({ length: 9 }, (_, i) => ({
    id: `s${i}`,
    type: 'greet',
    name: `Stair ${i}`,
    config: { text: { en: `Sentence of stair ${i}.` } },
  }));
  const document = flowOf(
    [{ id: 'start', type: 'trigger', name: 'Call comes in' }, ...steps],
    ['start.start > s0', ...steps.slice(1).map((_, i) => `s${i}.next > s${i + 1}`)],
    { name },
  );
  const nodes = document.nodes.map((node, i) => ({ ...node, position: { x: i * 420, y: i * 700 } }));
  return { ...document, nodes };
}

/** Made by REST, so that the steps stand where they were put. */
async function open(page: Page, name: string): Promise<string> {
  const init = { method: 'POST', body: JSON.stringify({ document: staircase(name) }) };
  const { id } = await (await rest('/flows/import', init)).json();
  await page.setViewportSize({ width: 1280, height: 860 });
  await page.goto(`/h/${hotel.slug}/flows/${id}`);
  await expect(card(page, 'Call comes in')).toBeVisible({ timeout: 60_000 });
  return id;
}

test('a step is found by its words and by its problem, and comes into view beside its settings', async ({
  browser,
}) => {
  const page = await pageOf(browser, 'manager');
  await open(page, `Staircase to search ${Date.now()}`);
  const search = page.getByRole('textbox', { name: 'Search in this flow' });

  await test.step('by its words', async () => {
    // one after the other: each opens, or keeps open, the settings that make the canvas narrower
    for (const i of [6, 2, 7]) {
      await canvasOf(page).focus();
      await page.keyboard.press('Control+f');
      await search.fill(`of stair ${i}`);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('region', { name: `Settings of Stair ${i}` })).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(card(page, `Stair ${i}`)).toBeFocused();
      await expect(card(page, `Stair ${i}`)).toBeInViewport({ ratio: 0.99 });
    }
  });

  await test.step('by its problem: the last leads nowhere', async () => {
    await page.keyboard.press('Control+f');
    await page.getByRole('button', { name: 'Only steps with problems' }).click();
    const found = page.getByRole('list', { name: 'Found' }).getByRole('button');
    await expect(found).toHaveText([/Stair 8/]);
    await found.click();
    await expect(page.getByRole('region', { name: 'Settings of Stair 8' })).toBeVisible();
    await expect(card(page, 'Stair 8')).toBeInViewport({ ratio: 0.99 });
  });

  await test.step('the overview leads back to the beginning, and “f” shows all of it', async () => {
    await canvasOf(page).focus();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('region', { name: 'Settings of Stair 8' })).toHaveCount(0);
    const overview = page.getByRole('img', { name: 'Overview of the flow' });
    await overview.click({ position: { x: 8, y: 8 } });
    await expect(card(page, 'Stair 8')).not.toBeInViewport();
    await canvasOf(page).focus();
    await page.keyboard.press('f');
    for (const name of ['Call comes in', 'Stair 8']) await expect(card(page, name)).toBeInViewport({ ratio: 0.99 });
  });
  await page.context().close();
});

test('several steps are chosen with a box, aligned, doubled, and taken along to another flow', async ({ browser }) => {
  const page = await pageOf(browser, 'manager');
  const name = `Staircase to copy ${Date.now()}`;
  const flow = await open(page, name);
  await canvasOf(page).focus();
  await page.keyboard.press('f');
  await expect(card(page, 'Stair 8')).toBeInViewport({ ratio: 0.99 });

  await test.step('a box around two', async () => {
    const boxOf = async (step: string) => (await card(page, step).boundingBox())!;
    await expect(async () => {
      const [from, to] = [await boxOf('Stair 3'), await boxOf('Stair 4')];
      await page.keyboard.down('Shift');
      await page.mouse.move(from.x - 6, from.y - 6);
      await page.mouse.down();
      await page.mouse.move(to.x + to.width + 4, to.y + to.height + 4, { steps: 6 });
      await page.mouse.up();
      await page.keyboard.up('Shift');
      await expect(page.getByRole('heading', { name: '2 steps selected' })).toBeVisible({ timeout: 2_000 });
    }).toPass();
  });

  await test.step('aligned, and undone', async () => {
    const lefts = async () =>
      (await nodesOf(flow)).filter(({ id }) => id === 's3' || id === 's4').map((n) => n.position.x);
    const before = await lefts();
    await page.getByRole('button', { name: 'Align left' }).click();
    await expect.poll(async () => new Set(await lefts()).size).toBe(1);
    await canvasOf(page).focus();
    await page.keyboard.press('Control+z');
    await expect.poll(lefts).toEqual(before);
  });

  await test.step('doubled: the copies have names of their own', async () => {
    await page.keyboard.press('Control+d');
    await expect(told(page)).toHaveText('Duplicated 2 steps');
    await expect.poll(async () => (await nodesOf(flow)).length).toBe(12);
    const names = (await nodesOf(flow)).map((node) => node.name);
    expect(new Set(names).size).toBe(names.length);
  });

  await test.step('copied into another flow', async () => {
    await page.keyboard.press('Control+c');
    await expect(told(page)).toHaveText('Copied 2 steps');
    const start = { id: 'start', type: 'trigger', name: 'Call comes in' };
    const other = await importFlow(page, flowOf([start], [], { name: `${name}, elsewhere` }));
    await canvasOf(page).focus();
    await page.keyboard.press('Control+v');
    await expect.poll(async () => (await nodesOf(other)).length).toBe(3);
    await expect(told(page)).toHaveText('Pasted 2 steps');
  });

  await test.step('a note stands beside the flow, and a text is played as callers hear it', async () => {
    await canvasOf(page).focus();
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await page.getByPlaceholder('Which step?').fill('note');
    await page.keyboard.press('Enter');
    await expect(told(page)).toHaveText('Added “Note”');
    await page.getByRole('button', { name: 'See the whole flow' }).click();
    await card(page, 'Stair')
      .first()
      .click({ position: { x: 40, y: 10 } });
    const played = page.waitForResponse((response) => response.url().includes('/api/prompts/preview'));
    await page.getByRole('button', { name: 'Hear it' }).click();
    expect((await played).ok()).toBe(true);
  });
  await page.context().close();
});
