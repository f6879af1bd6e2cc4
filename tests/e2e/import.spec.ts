import { expect, test } from '@playwright/test';
import { draftOf, rest } from './support/api';
import { hotel } from './support/facts';
import { chooseFile } from './support/flows';
import { pageOf } from './support/people';

/** A flow of Twilio Studio, as its console exports it: a counter that works, and callers it hangs up on. */
const widget = (
  name: string,
  type: string,
  x: number,
  ways: Record<string, string | null>,
  properties: object = {},
) => ({
  name,
  type,
  properties: { offset: { x, y: 0 }, ...properties },
  transitions: Object.entries(ways).map(([event, next]) => (next === null ? { event } : { event, next })),
});
const on = (input: string, type: string, value: string, next: string) => ({
  event: 'match',
  next,
  conditions: [{ type, value, arguments: [input], friendly_name: value }],
});
const keys = '{{widgets.main_menu.Digits}}';
const tries = '{{flow.variables.tries}}';
const states = [
  widget('Trigger', 'trigger', 0, { incomingMessage: null, incomingCall: 'main_menu' }),
  widget(
    'main_menu',
    'gather-input-on-call',
    340,
    { keypress: 'which', speech: 'which', timeout: 'sorry' },
    { say: 'Reception, press 1. Spa, press 2.', number_of_digits: 1, stop_gather: true, timeout: 5 },
  ),
  {
    ...widget('which', 'split-based-on', 680, { noMatch: 'sorry' }, { input: keys }),
    transitions: [
      { event: 'noMatch', next: 'sorry' },
      on(keys, 'equal_to', '1', 'desk'),
      on(keys, 'equal_to', '2', 'spa'),
    ],
  },
  widget('sorry', 'say-play', 340, { audioComplete: 'count' }, { say: 'Sorry.', offset: { x: 340, y: 400 } }),
  widget(
    'count',
    'set-variables',
    680,
    { next: 'enough' },
    { variables: [{ key: 'tries', value: '{{flow.variables.tries | plus: 1}}' }] },
  ),
  {
    ...widget('enough', 'split-based-on', 1020, {}, { input: tries }),
    transitions: [{ event: 'noMatch', next: 'desk' }, on(tries, 'less_than', '3', 'main_menu')],
  },
  widget('desk', 'connect-call-to', 1360, { callCompleted: null }, { noun: 'number', to: '+34911222333', timeout: 20 }),
  widget(
    'spa',
    'say-play',
    1020,
    { audioComplete: null },
    { say: 'The spa opens at nine. Goodbye.', offset: { x: 1020, y: 400 } },
  ),
];
const studio = { description: 'Old switchboard', initial_state: 'Trigger', flags: {}, states };

test('a Studio flow is shown what becomes of it, and opens as a draft', async ({ browser }) => {
  const page = await pageOf(browser, 'manager');
  await page.goto(`/h/${hotel.slug}/flows`);
  await page.getByRole('button', { name: 'Import' }).click();
  await chooseFile(page, JSON.stringify(studio), 'switchboard.json');
  const report = page.getByRole('dialog', { name: 'What becomes of this flow' });
  await expect(report.getByText('8 widgets:')).toBeVisible();
  await expect(report.getByText('Callers who reach nobody at “desk”.')).toBeVisible();
  await expect(report.getByText(/The question counts them itself now: it is asked 3 times/)).toBeVisible();
  await report.getByLabel('Name').fill('New switchboard');
  await report.getByRole('button', { name: 'Make the draft' }).click();
  await expect(page).toHaveURL(/\/flows\/[\w-]{20,}$/);
  await expect(page.getByRole('group', { name: /main_menu/ })).toBeVisible();
  const { document } = await draftOf(page.url().split('/').at(-1)!);
  expect(document.nodes.map(({ name, type }) => `${name} ${type}`)).toEqual([
    'Trigger trigger',
    'main_menu menu',
    'sorry greet',
    'desk transfer',
    'spa hangup',
  ]);
  expect(document.nodes[1]!.config).toMatchObject({
    tries: 3,
    reprompts: [{ en: 'Sorry. Reception, press 1. Spa, press 2.' }],
  });
  await page.context().close();
});

test('a paste with a mistake is told with line and character, and what is typed stays', async ({ browser }) => {
  const page = await pageOf(browser, 'manager');
  await page.goto(`/h/${hotel.slug}/flows`);
  await page.getByRole('button', { name: 'Import' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import a flow' });
  await dialog.getByLabel('Or paste it').fill('{\n  "states": [}');
  await dialog.getByRole('button', { name: 'Read it' }).click();
  await expect(dialog.getByRole('alert')).toContainText('line 2, at character 14');
  await expect(dialog.getByLabel('Or paste it')).toHaveValue('{\n  "states": [}');
  await dialog.getByLabel('Or paste it').fill(
    JSON.stringify({
      ...studio,
      states: [states[0], { ...states[1], transitions: 'many' }],
    }),
  );
  await dialog.getByRole('button', { name: 'Read it' }).click();
  await expect(dialog.getByRole('alert')).toContainText('states[1].transitions');
  await expect(dialog.getByRole('alert')).toContainText('“main_menu”');
  await page.context().close();
});

test('REST gives the report, and takes the flow', async () => {
  const ask = (body: object) => rest('/flows/import', { method: 'POST', body: JSON.stringify(body) });
  const looked = (await (await ask({ document: studio, look: true })).json()) as {
    status: string;
    report: { counts: object };
  };
  expect(looked).toMatchObject({ status: 'looked', report: { counts: { widgets: 8, refused: 0 } } });
  const made = (await (await ask({ document: studio, name: 'Over REST' })).json()) as { id: string };
  expect((await draftOf(made.id)).document.nodes).toHaveLength(5);
  expect((await ask({ document: { states: [] } })).status).toBe(422);
});
