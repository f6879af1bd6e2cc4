import { expect, type Page, test } from '@playwright/test';
import { hotel } from './support/facts';
import { pageOf } from './support/people';

/** Where callers get to: at any moment, and when somebody closes for today. */

const line = (page: Page) => page.getByRole('region', { name: 'Main number' });

async function openLines(page: Page): Promise<void> {
  await page.goto(`/h/${hotel.slug}/lines`);
  await expect(line(page)).toBeVisible();
}

test('what happens at a date and time follows the hours, nights and holidays', async ({ browser }) => {
  const page = await pageOf(browser, 'viewer');
  await openLines(page);
  const at = page.getByLabel('What happens at…');
  await at.fill('2027-03-10T12:00');
  await expect(line(page)).toContainText('Open');
  await expect(line(page)).toContainText('Callers reach the flow “Front desk”.');
  await expect(line(page)).toContainText('changes 10 Mar 2027, 23:00');
  await at.fill('2027-03-10T23:30');
  await expect(line(page)).toContainText('Closed');
  await expect(line(page)).toContainText('Callers reach the flow “After hours”.');
  await expect(line(page)).toContainText('changes 11 Mar 2027, 07:00');
  // Christmas Eve closes at six
  await at.fill('2027-12-24T18:30');
  await expect(line(page)).toContainText('Closed');
  await expect(line(page)).toContainText('Christmas Eve');
  await page.getByRole('button', { name: 'Now' }).click();
  await expect(at).toHaveValue('');
});

test('closed today by one tap, seen by a colleague at once, with its end, and taken back', async ({ browser }) => {
  const [agent, colleague] = [await pageOf(browser, 'agent'), await pageOf(browser, 'manager')];
  await openLines(agent);
  await openLines(colleague);
  // a run that was broken off may have left it closed
  const again = line(agent).getByRole('button', { name: 'Follow the hours again' });
  if (await again.isVisible()) await again.click();
  await line(agent).getByRole('button', { name: 'Closed today' }).click();
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Madrid' }).format(new Date());
  await agent.getByLabel('What happens at…').fill(`${today}T23:59`);
  for (const page of [agent, colleague]) {
    await expect(line(page)).toContainText('Closed today');
    await expect(line(page)).toContainText('Callers reach the flow “After hours”.');
    await expect(line(page)).toContainText(/changes \d+ \w+ \d{4}, \d\d:00/);
  }
  await line(colleague).getByRole('button', { name: 'Follow the hours again' }).click();
  await expect(line(agent).getByRole('button', { name: 'Closed today' })).toBeVisible();
});

test('a viewer sees where lines lead and changes nothing', async ({ browser }) => {
  const page = await pageOf(browser, 'viewer');
  await openLines(page);
  await expect(line(page).getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'New line' })).toHaveCount(0);
});
