import { everyStep, types } from '../every-step.mjs';

/** The canvas, the settings of every kind of step, the docks, and what is known of a flow's versions. */
export async function editor(stage) {
  const { page, screen } = await stage.as('manager');
  const canvas = page.getByRole('region', { name: 'Canvas' });
  const open = async (flow) => {
    await page.goto(`${stage.home}/flows/${flow}`);
    await canvas.waitFor();
    await page.locator('.react-flow__node').first().waitFor();
  };
  const front = stage.flow('Front desk');
  await screen('editor', () => open(front));
  await screen('editor-add', async () => {
    await canvas.focus();
    await page.keyboard.press('/');
    await page.getByPlaceholder('Which step?').waitFor();
  });
  await screen('editor-search', async () => {
    await page.keyboard.press('Escape');
    await canvas.focus();
    await page.keyboard.press('Control+f');
    await page.keyboard.type('desk');
  });
  await screen('editor-shortcuts', async () => {
    await page.keyboard.press('Escape');
    await canvas.focus();
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
  });
  await docks(stage, { page, screen }, () => open(front));
  await settings(stage, { page, screen, open, canvas });
  await versions(stage, { page, screen }, front);
}

/** What stands beside the canvas. On a phone some of it is asked for under “More”. */
async function docks(stage, { page, screen }, open) {
  const dock = async (name) => {
    await open();
    const button = page.getByRole('button', { name, exact: true });
    if (await button.isVisible()) return button.click();
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name }).click();
  };
  if (stage.look.phone)
    await screen('editor-more', async () => {
      await open();
      await page.getByRole('button', { name: 'More', exact: true }).click();
    });
  await screen('dock-flow', () => dock('Settings of the flow'));
  await screen('dock-scenarios', () => dock('Scenarios'));
  await screen('dock-scenario-edited', async () => {
    await page
      .getByRole('button', { name: /^More for/ })
      .first()
      .click();
    await page.getByRole('menuitem', { name: 'Edit…' }).click();
  });
  await screen('dock-talk', () => dock('Talk'));
  await screen('dock-simulator', async () => {
    await dock('Try it');
    await page.getByText('Your turn').waitFor();
  });
  for (const fold of ['The call', 'Tools, transfers, messages', 'What the flow knows'])
    await screen(`dock-simulator-${fold.toLowerCase().replaceAll(/\W+/g, '-')}`, () =>
      page.getByText(fold, { exact: true }).first().click(),
    );
  await screen('publish', async () => {
    await open();
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByRole('dialog').waitFor();
  });
}

async function settings(stage, { page, screen, open, canvas }) {
  const { id } = await stage.rest('/flows/import', { document: everyStep() });
  await screen('editor-every-step', () => open(id));
  for (const type of types())
    await screen(`step-${type}`, async () => {
      await page.setViewportSize(stage.look.context.viewport);
      await page.keyboard.press('Escape');
      await canvas.focus();
      await page.keyboard.press('Control+f');
      await page.keyboard.type(`Step ${type}`);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Escape');
      await page
        .getByRole('group', { name: new RegExp(`^Step ${type}\\b`) })
        .and(page.locator(':focus'))
        .waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('region', { name: `Settings of Step ${type}` }).waitFor();
      await tallEnough(page, stage.look.context.viewport);
    });
  await page.setViewportSize(stage.look.context.viewport);
  await screen('problems', async () => {
    await page.keyboard.press('Escape');
    await page
      .getByRole('button', { name: /problem/ })
      .first()
      .click();
    await page.getByRole('region', { name: 'Problems' }).waitFor();
  });
}

/** The settings of a step are longer than a window: it is made as high as they are, so that the picture has all of them. */
async function tallEnough(page, { width, height }) {
  const missing = await page
    .getByRole('region', { name: /^Settings of Step/ })
    .evaluate((settings) => settings.parentElement.scrollHeight - settings.parentElement.clientHeight);
  await page.setViewportSize({ width, height: height + Math.max(0, missing) });
}

async function versions(stage, { page, screen }, flow) {
  await screen('versions', () => page.goto(`${stage.home}/flows/${flow}/versions`));
  await screen('versions-compared', () => page.goto(`${stage.home}/flows/${flow}/versions?with=draft`));
  let before = null;
  await screen('versions-that-differ', async () => {
    const { revision, document } = await stage.rest(`/flows/${flow}/draft`);
    const changed = structuredClone(document);
    const said = changed.nodes.find(({ type }) => type === 'greet');
    said.config.text.en += ' Please hold the line.';
    changed.nodes = changed.nodes.filter(({ type }) => type !== 'note');
    changed.nodes.at(-1).position.x += 400;
    await stage.rest(`/flows/${flow}/draft`, { revision, document: changed }, 'PUT');
    // put back below, whether or not the screen is reached
    before = document;
    await page.goto(`${stage.home}/flows/${flow}/versions?with=draft`);
    await page.getByText('Please hold the line').first().waitFor();
  });
  if (before) {
    const { revision } = await stage.rest(`/flows/${flow}/draft`);
    await stage.rest(`/flows/${flow}/draft`, { revision, document: before }, 'PUT');
  }
  await screen('summary', () => page.goto(`${stage.home}/flows/${flow}/summary`));
}
