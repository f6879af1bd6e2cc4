import { type Browser, expect, type Page, test } from '@playwright/test';
import { flowOf } from '../../packages/testkit/src/worker/flows';
import { draftOf } from './support/api';
import { hotel } from './support/facts';
import { importFlow } from './support/flows';
import { pageOf } from './support/people';

/** Two people on one flow: both are told, what fits together is joined, and what does not is decided by a person. */

const document = (name: string) =>
  flowOf(
    [
      { id: 'start', type: 'trigger', name: 'Call comes in' },
      { id: 'hello', type: 'greet', name: 'Welcome', config: { text: { en: 'Hello.' } } },
      { id: 'bye', type: 'hangup', name: 'Goodbye', config: { text: { en: 'Goodbye.' } } },
    ],
    ['start.start > hello', 'hello.next > bye'],
    { name },
  );

async function both(browser: Browser, name: string): Promise<{ maria: Page; olivia: Page; flow: string }> {
  const [maria, olivia] = [await pageOf(browser, 'manager'), await pageOf(browser, 'owner')];
  const flow = await importFlow(maria, document(name));
  await olivia.goto(`/h/${hotel.slug}/flows/${flow}`);
  await expect(olivia.getByRole('region', { name: 'Canvas' })).toBeVisible();
  return { maria, olivia, flow };
}

const card = (page: Page, name: string) => page.getByRole('group', { name: new RegExp(`^${name}`) });
const words = async (flow: string) =>
  JSON.stringify((await draftOf(flow)).document.nodes.map(({ config }) => config.text));

async function write(page: Page, step: string, text: string): Promise<void> {
  await card(page, step).click();
  await page
    .getByRole('region', { name: `Settings of ${step}` })
    .getByRole('textbox')
    .nth(1)
    .fill(text);
}

test('both are told, and changes of different steps are joined', async ({ browser }) => {
  const { maria, olivia, flow } = await both(browser, 'Edited by two');
  await expect(maria.getByRole('status', { name: 'Olivia Serra is editing too' })).toBeVisible();
  await expect(olivia.getByRole('status', { name: 'Maria Ferrer is editing too' })).toBeVisible();
  await write(maria, 'Welcome', 'Welcome, says Maria.');
  await expect(card(olivia, 'Welcome')).toContainText('Welcome, says Maria.');
  await write(olivia, 'Goodbye', 'Goodbye, says Olivia.');
  await expect(card(maria, 'Goodbye')).toContainText('Goodbye, says Olivia.');
  await expect(maria.getByLabel('Draft: Saved')).toBeVisible();
  await expect.poll(() => words(flow)).toMatch(/says Maria.*says Olivia/);
  await olivia.getByRole('link', { name: 'Back to all flows' }).click();
  await expect(maria.getByRole('status', { name: /editing too/ })).toBeHidden();
});

test('the same sentence changed by both: nothing is overwritten until somebody decides', async ({ browser }) => {
  const { maria, olivia, flow } = await both(browser, 'Wanted by two');
  await maria.context().setOffline(true);
  await write(maria, 'Welcome', 'Maria was here.');
  await expect(maria.getByLabel('Draft: Offline, retrying')).toBeVisible();
  await write(olivia, 'Welcome', 'Olivia was here.');
  await expect.poll(() => words(flow)).toContain('Olivia was here.');
  await maria.context().setOffline(false);
  const dialog = maria.getByRole('dialog', { name: 'Olivia Serra changed this flow too' });
  await expect(dialog).toContainText('Maria was here.', { timeout: 30_000 });
  await expect(dialog).toContainText('Olivia was here.');
  expect(await words(flow)).toContain('Olivia was here.');
  await maria.keyboard.press('Escape');
  await expect(dialog).toBeVisible();
  await dialog.getByRole('button', { name: 'Keep mine as a copy' }).click();
  await expect(card(maria, 'Welcome')).toContainText('Olivia was here.');
  expect(await words(flow)).toContain('Olivia was here.');
  await maria.goto(`/h/${hotel.slug}/flows`);
  await maria
    .getByRole('link', { name: /^Wanted by two.+/ })
    .last()
    .click();
  await expect(card(maria, 'Welcome')).toContainText('Maria was here.');
});
