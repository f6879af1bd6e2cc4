import { expect, type Page } from '@playwright/test';
import type { FlowDocument } from '../../../packages/flow/src';
import { flowOf } from '../../../packages/testkit/src/worker/flows';
import { draftOf } from './api';
import { flowId, hotel } from './facts';

/** Imports a document through the page, as somebody with the file in hand would. @returns the flow's id; the editor is open */
export async function importFlow(page: Page, document: FlowDocument): Promise<string> {
  await page.goto(`/h/${hotel.slug}/flows`);
  await page.getByRole('button', { name: 'Import' }).click();
  await chooseFile(page, JSON.stringify(inARow(document)));
  await expect(page).toHaveURL(/\/flows\/[\w-]{20,}$/);
  await expect(page.getByRole('region', { name: 'Canvas' })).toBeVisible();
  return page.url().split('/').at(-1)!;
}

/** Steps side by side, so that none covers another. */
const inARow = (document: FlowDocument): FlowDocument => ({
  ...document,
  nodes: document.nodes.map((node, column) => ({ ...node, position: { x: column * 340, y: 0 } })),
});

/** Hands a file to the open import dialog. */
export async function chooseFile(page: Page, text: string | Buffer, name = 'flow.json'): Promise<void> {
  await page
    .getByRole('dialog', { name: 'Import a flow' })
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

/** Puts the caller through to the front desk at once; each way it can end says a sentence of its own. */
export async function transferFlow(name: string, ringSeconds: number) {
  const { document } = await draftOf(flowId('Small desk'));
  const { departmentId } = document.nodes.find(({ type }) => type === 'transfer')!.config;
  const bye = (id: string, name: string, text: string) => ({
    id,
    type: 'hangup',
    name,
    config: { text: { en: text } },
  });
  return flowOf(
    [
      { id: 'start', type: 'trigger', name: 'Call comes in' },
      {
        id: 'desk',
        type: 'transfer',
        name: 'To the desk',
        config: { departmentId, ringSeconds, holdMusic: false, announcement: { en: 'One moment.' } },
      },
      bye('nobody', 'Nobody came', 'Nobody is free to talk. Goodbye.'),
      bye('declined', 'All declined', 'Everybody is busy. Goodbye.'),
    ],
    [
      'start.start > desk',
      'desk.no_answer > nobody',
      'desk.declined > declined',
      'desk.busy > declined',
      'desk.failed > nobody',
    ],
    { name },
  );
}
