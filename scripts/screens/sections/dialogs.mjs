import { studioFlow } from '../studio-flow.mjs';

// Where each window is, and what is pressed on the way to it.
const WINDOWS = [
  ['new-flow', 'flows', 'New flow'],
  ['import-flow', 'flows', 'Import'],
  ['flow-menu', 'flows', /^More for/],
  ['rename-flow', 'flows', /^More for/, 'Rename…'],
  ['new-line', 'lines', 'New line'],
  ['edit-line', 'lines', /^Edit /],
  ['new-schedule', 'lines?tab=schedules', 'New schedule'],
  ['edit-schedule', 'lines?tab=schedules', /^Edit /],
  ['new-department', 'lines?tab=departments', 'New department'],
  ['edit-department', 'lines?tab=departments', /^Edit /],
  ['new-reservation', 'hotel', 'New reservation'],
  ['room', 'hotel?tab=rooms', /^Room /],
  ['new-room-type', 'hotel?tab=rates', 'New room type'],
  ['edit-room-type', 'hotel?tab=rates', /^Edit /],
  ['new-answer', 'hotel?tab=knowledge', 'New answer'],
  ['new-announcement', 'hotel?tab=announcements', 'New announcement'],
  ['invite', 'settings/team', 'Invite'],
  ['member-menu', 'settings/team', /^More for/],
  ['new-key', 'settings/keys', 'New key'],
  ['new-webhook', 'settings/webhooks', 'New webhook'],
  ['service', 'connections', 'HTTP service'],
  ['export-calls', 'calls', /^Export/],
  ['user-menu', 'calls', /Olivia/],
];

/** Every window and menu that a button of a page opens. */
export async function dialogs(stage) {
  const { page, screen } = await stage.as('owner');
  for (const [name, place, ...presses] of WINDOWS)
    await screen(`window-${name}`, async () => {
      await page.goto(`${stage.home}/${place}`);
      if (name === 'user-menu' && stage.look.phone) await page.getByRole('button', { name: 'Menu' }).click();
      for (const words of presses) {
        const button = page.getByRole('button', { name: words });
        const item = page.getByRole('menuitem', { name: words });
        await button.or(item).first().click();
      }
      await page.locator('[role=dialog], [role=menu]').first().waitFor();
    });
  const imported = async (text) => {
    await page.goto(`${stage.home}/flows`);
    await page.getByRole('button', { name: 'Import' }).click();
    await page.getByLabel('Or paste it').fill(text);
    await page.getByRole('button', { name: 'Read it' }).click();
  };
  await screen('window-import-refused', async () => {
    await imported('{ "states": [}');
    await page.getByRole('dialog').getByRole('alert').waitFor();
  });
  await screen('window-import-report', async () => {
    await imported(JSON.stringify(studioFlow));
    await page.getByRole('dialog', { name: 'What becomes of this flow' }).waitFor();
  });
}
