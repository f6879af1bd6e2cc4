import { type Browser, expect, type Page, test } from '@playwright/test';
import { flowOf } from '../../packages/testkit/src/worker/flows';
import { faultsOf } from './support/accessibility';
import { draftOf } from './support/api';
import { flowId } from './support/facts';
import { importFlow } from './support/flows';
import { pageOf } from './support/people';

// many short steps: on a busy machine they add up
test.describe.configure({ timeout: 180_000 });

/** A draft is tried without a call: its problems play, are mended, and a caller types and presses through it. */

async function deskOf(): Promise<unknown> {
  const { document } = await draftOf(flowId('Small desk'));
  return document.nodes.find(({ type }) => type === 'transfer')!.config.departmentId;
}

/** A menu that asks silent callers for ever, a tool, a person and a voicemail. */
async function document(name: string) {
  const options = [
    { id: 'known', label: 'Do you know me', digit: '1', phrases: { en: ['do you know me'] } },
    { id: 'desk', label: 'Front desk', digit: '2', phrases: { en: ['front desk'] } },
  ];
  const lookUp = { tool: 'get_caller_history', input: { number: '{{ caller.number }}' }, retries: 0 };
  return flowOf(
    [
      { id: 'start', type: 'trigger', name: 'Call comes in' },
      { id: 'menu', type: 'menu', name: 'Menu', config: { prompt: { en: 'One or two?' }, options, tries: 2 } },
      { id: 'look', type: 'tool', name: 'Look them up', config: lookUp },
      { id: 'ring', type: 'transfer', name: 'To the desk', config: { departmentId: await deskOf() } },
      { id: 'message', type: 'voicemail', name: 'Take a message' },
      { id: 'bye', type: 'hangup', name: 'Goodbye', config: { text: { en: 'Goodbye then.' } } },
      { id: 'sorry', type: 'hangup', name: 'Sorry', config: { text: { en: 'That did not work.' } } },
    ],
    [
      'start.start > menu',
      'menu.known > look',
      'menu.desk > ring',
      'menu.operator > ring',
      'menu.no_input > menu',
      'menu.no_match > ring',
      'look.success > bye',
      'look.failure > sorry',
      'ring.no_answer > message',
      'ring.busy > message',
      'ring.declined > message',
      'ring.failed > message',
      'message.recorded > bye',
      'message.empty > bye',
    ],
    { name },
  );
}

async function open(browser: Browser, name: string): Promise<Page> {
  const page = await pageOf(browser, 'manager');
  await importFlow(page, await document(name));
  return page;
}

const dock = (page: Page) => page.getByRole('region', { name: 'Try the draft' });
const story = (page: Page) => dock(page).getByRole('log', { name: 'What is said and heard' });
const button = (page: Page, name: string) => dock(page).getByRole('button', { name, exact: true });

async function choose(page: Page, label: string, option: string): Promise<void> {
  await dock(page).getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

test('a problem plays to where it happens, is mended, and undo brings it back', async ({ browser }) => {
  const page = await open(browser, `Asks for ever ${Date.now()}`);
  await page.getByRole('button', { name: '1 problem', exact: true }).click();
  const problems = page.getByRole('region', { name: 'Problems' });
  await expect(problems.getByText(/says nothing goes round for ever/)).toBeVisible();

  await problems.getByRole('button', { name: 'Play it' }).click();
  await expect(dock(page).getByText('Round 2 of 2: it goes on like this for ever.')).toBeVisible();
  await expect(story(page).getByText('The caller says nothing.')).toHaveCount(4);
  await expect(page.getByRole('status', { name: 'Simulated call at this step' })).toBeVisible();
  expect(await page.evaluate(faultsOf)).toEqual([]);

  await button(page, 'One step back').click();
  await expect(dock(page).getByText(/^Round 2 of 2|^Round 1 of 2/)).toBeVisible();
  await button(page, 'To the end').click();

  await problems.getByRole('button', { name: 'Mend' }).click();
  await page.getByRole('button', { name: /^Lead “.+” to “To the desk”$/ }).click();
  await expect(problems.getByText('No problems')).toBeVisible();
  await expect(dock(page).getByText(/^After your edit this call after “Menu” goes to “To the desk”/)).toBeVisible();
  await page.getByRole('region', { name: 'Canvas' }).focus();
  await page.keyboard.press('Control+z');
  await expect(problems.getByText(/says nothing goes round for ever/)).toBeVisible();
});

test('a caller types and presses through a call, goes back in time, and a tool fails on demand', async ({
  browser,
}) => {
  const page = await open(browser, `Tried ${Date.now()}`);
  await page.getByRole('button', { name: 'Try it', exact: true }).click();
  await expect(story(page)).toContainText('One or two?');

  const says = dock(page).getByRole('textbox', { name: 'What the caller says' });
  await says.fill('do you know me?');
  await says.press('Enter');
  await expect(story(page)).toContainText('Look the caller up: done');
  await expect(story(page)).toContainText('Goodbye then.');
  await expect(story(page)).toContainText('The call is over.');
  await expect(says).toBeDisabled();

  await button(page, 'One step back').click();
  await expect(story(page)).not.toContainText('Goodbye then.');
  await button(page, 'One step forward').click();
  await expect(story(page)).toContainText('Goodbye then.');

  await dock(page).getByText('Tools, transfers, messages').click();
  await choose(page, 'Look them up', 'Did not work');
  await expect(story(page)).toContainText('Look the caller up: did not work');
  await expect(story(page)).toContainText('That did not work.');

  await button(page, 'Start again').click();
  await choose(page, 'To the desk', 'Busy');
  await dock(page).getByRole('group', { name: 'Keypad' }).getByRole('button', { name: '2' }).click();
  await expect(story(page)).toContainText('Transfer: the line is busy');
  await says.fill('Please call me back.');
  await button(page, 'Say it').click();
  await expect(story(page)).toContainText('Message: recorded');
  expect(await page.evaluate(faultsOf)).toEqual([]);
});

test('it begins at any step, and on a phone it stands below the canvas', async ({ browser }) => {
  const page = await open(browser, `From the middle ${Date.now()}`);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('button', { name: 'Try it', exact: true }).click();
  await dock(page).getByText('The call', { exact: true }).click();
  await choose(page, 'Begins at', 'Take a message');
  await expect(story(page)).toContainText('Your turn');
  await expect(story(page)).not.toContainText('One or two?');
  const box = await page.getByRole('complementary', { name: 'Try it' }).boundingBox();
  expect(box!.width).toBeLessThanOrEqual(390);
  expect(box!.y).toBeGreaterThan(200);
  await button(page, 'Hang up').click();
  await expect(story(page)).toContainText('The caller hangs up.');
  expect(await page.evaluate(faultsOf)).toEqual([]);
});
