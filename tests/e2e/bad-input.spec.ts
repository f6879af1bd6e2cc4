import { expect, type Page, test } from '@playwright/test';
import { DOCUMENT_LIMITS, type FlowDocument } from '../../packages/flow/src';
import { flowOf } from '../../packages/testkit/src/worker/flows';
import { draftOf, rest } from './support/api';
import { hotel } from './support/facts';
import { chooseFile, importFlow } from './support/flows';
import { pageOf } from './support/people';

/** What no flow is gets a clear sentence, wherever it comes from, and nothing that was there is lost. */

const fine = flowOf(
  [
    { id: 'start', type: 'trigger' },
    { id: 'bye', type: 'hangup' },
  ],
  ['start.start > bye'],
);
const withNode = (node: object): FlowDocument => {
  const whole = { name: 'x', position: { x: 0, y: 0 }, config: {}, intendedEnds: [], ...node };
  return { ...fine, nodes: [...fine.nodes, whole as FlowDocument['nodes'][number]] };
};

const REFUSED: [what: string, file: string | Buffer, sentence: RegExp][] = [
  ['no JSON', '{"format": "innline.flow",\n  "nodes": ["a" "b"]}', /is not JSON\. Something is wrong in line 2/],
  ['bytes of a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0xff, 0xfe, 0]), /is not JSON/],
  ['another program’s JSON', '{"hello": "world"}', /format/],
  ['a list', '[]', /./],
  ['a version of the future', JSON.stringify({ ...fine, formatVersion: 99 }), /version/i],
  ['a step whose id is a number', JSON.stringify(withNode({ id: 42, type: 'greet' })), /id/],
  ['a name of a megabyte', JSON.stringify({ ...fine, name: 'x'.repeat(1_000_000) }), /name/],
  ['too large', Buffer.alloc(DOCUMENT_LIMITS.bytes + 1, 'x'), /is larger than .* MB, which no flow is/],
];

test.describe('the import', () => {
  let page: Page;
  test.beforeAll(async ({ browser }) => {
    page = await pageOf(browser, 'manager');
    await page.goto(`/h/${hotel.slug}/flows`);
    await page.getByRole('button', { name: 'Import' }).click();
  });
  test.afterAll(() => page.context().close());

  for (const [what, file, sentence] of REFUSED) {
    test(`refuses ${what}`, async () => {
      const alert = page.getByRole('dialog').getByRole('alert');
      await chooseFile(page, file);
      await expect(alert).toContainText('Nothing was imported.');
      await expect(alert).toContainText(sentence);
      await expect(page).toHaveURL(/\/flows$/);
    });
  }
});

test('a step of a type nobody knows is kept, shown, and keeps the flow from being published', async ({ browser }) => {
  const page = await pageOf(browser, 'manager');
  const flow = await importFlow(page, {
    ...withNode({ id: 'odd', type: 'teleport', config: { to: 'Mars' } }),
    name: 'Odd',
  });
  await expect(page.getByText('This version of Innline does not know “teleport”.').first()).toBeVisible();
  await page.getByRole('button', { name: 'Publish' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('Mend this first')).toBeVisible();
  await dialog.getByLabel('What changed').fill('Beam me up');
  await expect(dialog.getByRole('button', { name: 'Publish', exact: true })).toBeDisabled();
  const { document } = await draftOf(flow);
  expect(document.nodes.find(({ id }) => id === 'odd')).toMatchObject({ type: 'teleport', config: { to: 'Mars' } });
});

test('markup and templates in texts are text: nothing runs, and a broken template is named', async ({ browser }) => {
  const page = await pageOf(browser, 'manager');
  const text = { en: '<img src=x onerror="window.hacked = true"> {{ vars.' };
  await importFlow(page, {
    ...withNode({ id: 'evil', type: 'greet', name: '<script>window.hacked = true</script>', config: { text } }),
    name: 'Evil',
  });
  await page.getByRole('group', { name: /script/ }).click();
  await expect(
    page
      .getByRole('region', { name: /^Settings of <script>/ })
      .getByRole('alert')
      .first(),
  ).toBeVisible();
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
});

test.describe('REST', () => {
  let flow: string;
  test.beforeAll(async ({ browser }) => {
    const page = await pageOf(browser, 'manager');
    flow = await importFlow(page, { ...fine, name: 'Written over REST' });
    await page.context().close();
  });
  const put = (document: unknown, revision: number) =>
    rest(`/flows/${flow}/draft`, { method: 'PUT', body: JSON.stringify({ revision, document }) });

  test('refuses what is no document, and the draft stays as it was', async () => {
    const before = await draftOf(flow);
    const wrong: [unknown, number][] = [
      [null, 422],
      [{ ...fine, nodes: 'many' }, 422],
      [{ ...fine, edges: [{ id: 'e', from: 'nobody', to: 'nowhere' }] }, 422],
    ];
    for (const [document, status] of wrong) {
      const answer = await put(document, before.revision);
      expect(answer.status, await answer.clone().text()).toBe(status);
      expect(((await answer.json()) as { detail: string }).detail).not.toMatch(/zod|prisma|undefined|at \//i);
    }
    expect((await put(fine, before.revision - 1)).status).toBe(409);
    expect(await draftOf(flow)).toEqual(before);
  });

  test('refuses bodies that are too large, no JSON or another kind', async () => {
    const path = `/flows/${flow}/draft`;
    const large = await rest(path, { method: 'PUT', body: 'x'.repeat(DOCUMENT_LIMITS.bytes + 200_000) });
    expect(large.status).toBe(413);
    expect((await rest(path, { method: 'PUT', body: '{' })).status).toBe(400);
    const form = await rest(path, { method: 'PUT', body: 'a=b', headers: { 'content-type': 'text/plain' } });
    expect(form.status).toBe(400);
  });

  for (const [what, key] of [
    ['no key', ''],
    ['a key nobody has', 'inn_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'],
    ['something else', 'nonsense'],
  ] as const) {
    test(`says 401 to ${what}`, async () => {
      const answer = await rest('/flows', { key, headers: { authorization: key ? `Bearer ${key}` : '' } });
      expect(answer.status).toBe(401);
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
    });
  }
});

test('a telephone with a wrong token is refused before it is a call', async ({ browser }) => {
  const page = await pageOf(browser, 'agent');
  for (const token of ['', 'nonsense', 'a.b.c']) {
    const outcome = await page.evaluate(
      (token) =>
        new Promise<string>((resolve) => {
          const socket = new WebSocket(`${location.origin.replace('http', 'ws')}/voice/webrtc?token=${token}`);
          socket.onmessage = ({ data }) => JSON.parse(data).type === 'ready' && resolve('let in');
          socket.onclose = () => resolve('refused');
        }),
      token,
    );
    expect(outcome).toBe('refused');
  }
});
