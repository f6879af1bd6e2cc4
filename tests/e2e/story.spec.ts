import { expect, test } from '@playwright/test';
import { flowId, hotel } from './support/facts';
import { microphoneFile } from './support/microphone';
import { signIn } from './support/sign-in';
import { talk } from './support/talk';

/**
 * The main job from end to end, with a caller who speaks: a manager changes the greeting, publishes it and calls; a
 * colleague reads along in another browser; afterwards the call's page tells everything.
 */
const microphone = await microphoneFile(
  'story',
  [
    // into the main menu: whoever knows the way interrupts
    { at: 9, say: 'Reservations' },
    // “On which day would you like to arrive?”
    { at: 20, say: 'Tomorrow' },
  ],
  60,
);

test.use({
  launchOptions: async ({ launchOptions }, use) => {
    const args = (launchOptions.args ?? []).filter((arg) => !arg.startsWith('--use-file-for-fake-audio-capture'));
    await use({ ...launchOptions, args: [...args, `--use-file-for-fake-audio-capture=${microphone}`] });
  },
});

const GREETING = 'Welcome to the Miramar by the sea.';

test('draw, publish, call, hear, read along', async ({ page, browser }) => {
  test.setTimeout(180_000);
  const flow = flowId('Front desk');
  await signIn(page, 'manager');

  await test.step('change the greeting on the canvas', async () => {
    await page.goto(`/h/${hotel.slug}/flows/${flow}`);
    await page
      .getByRole('group', { name: /Welcome/ })
      .or(page.getByText('Welcome', { exact: true }))
      .first()
      .click();
    const settings = page.getByRole('region', { name: 'Settings of Welcome' });
    await settings.getByRole('textbox').nth(1).fill(GREETING);
    await expect(page.getByLabel('Draft: Saved')).toBeVisible();
  });

  await test.step('publish it', async () => {
    await page.getByRole('button', { name: 'Publish' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('What changed').fill('A warmer greeting');
    await dialog.getByRole('button', { name: 'Publish' }).click();
    await expect(page.getByText(/Version \d+ is live/)).toBeVisible();
  });

  const colleague = await (await browser.newContext()).newPage();
  await signIn(colleague, 'agent');
  await colleague.goto(`/h/${hotel.slug}/desk`);
  await expect(colleague.getByRole('heading', { name: 'Desk' })).toBeVisible();

  await talk(page, `live:${flow}`);
  const heard = page.getByRole('log', { name: 'Transcript' });
  const readAlong = colleague.getByRole('log', { name: 'Transcript' });
  const node = page.getByTestId('call-node');

  await test.step('hear the new greeting', async () => {
    await expect(heard).toContainText(GREETING);
    await expect(readAlong).toContainText(GREETING);
  });

  await test.step('say a menu phrase', async () => {
    await expect(node).toHaveText('Reservations', { timeout: 25_000 });
    await expect(readAlong).toContainText(/reservations/i);
    await page.getByRole('button', { name: '1', exact: true }).click();
  });

  await test.step('answer a question by voice, two by keys', async () => {
    await expect(node).toHaveText('Ask nights', { timeout: 30_000 });
    await expect(readAlong).toContainText(/tomorrow/i);
    await page.getByRole('button', { name: '2', exact: true }).click();
    await page.getByRole('button', { name: 'Pound' }).click();
    await expect(node).toHaveText('Ask guests');
    await page.getByRole('button', { name: '2', exact: true }).click();
    await page.getByRole('button', { name: 'Pound' }).click();
  });

  await test.step('the tool finds rooms', async () => {
    await expect(node).toHaveText('Offer the room', { timeout: 30_000 });
  });

  await test.step('hang up', async () => {
    await page.getByRole('button', { name: 'Hang up' }).click();
    await expect(page.getByText('The call has ended')).toBeVisible();
    await expect(colleague.getByText('Ended').first()).toBeVisible();
  });

  await test.step("the call's page shows path, transcript and recording", async () => {
    await page.getByRole('link', { name: 'See the call' }).click();
    await expect(page.getByRole('log', { name: 'Transcript' })).toContainText(GREETING);
    await expect(page.getByRole('button', { name: 'Play the recording' })).toBeEnabled({ timeout: 30_000 });
    await page.getByRole('tab', { name: 'Path' }).click();
    const path = page.getByRole('list', { name: 'Path through the flow' });
    await expect(path).toContainText('Welcome');
    await expect(path).toContainText('Find rooms');
    await page.getByRole('tab', { name: 'Tools' }).click();
    await expect(page.getByText('Check availability')).toBeVisible();
  });
});
