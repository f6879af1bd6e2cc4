import { expect, type Page } from '@playwright/test';
import { hotel } from './facts';

/** Ten in the morning of a working day, on the hotel's clock: the desk is open. */
function openMorning(): string {
  const day = new Date();
  do day.setUTCDate(day.getUTCDate() + 1);
  while (day.getUTCDay() !== 3);
  return `${day.toISOString().slice(0, 10)}T10:00`;
}

/** Calls a flow from the Talk page, in the desk's hours whatever the time. @param call `live:<flow>` or `draft:<flow>` */
export async function talk(page: Page, call: string): Promise<void> {
  await page.goto(`/h/${hotel.slug}/talk?call=${call}`);
  // what is typed before the page lives is lost
  await expect(page.getByRole('status').getByText('Live', { exact: true })).toBeVisible();
  await page.getByLabel('Pretend it is').fill(openMorning());
  await page.getByRole('button', { name: 'Talk' }).click();
}
