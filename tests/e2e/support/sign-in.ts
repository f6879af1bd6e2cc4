import { expect, type Page } from '@playwright/test';
import { member } from './facts';

/** Signs in on the page as a person would. */
export async function signIn(page: Page, role: 'owner' | 'manager' | 'agent' | 'viewer'): Promise<void> {
  const { email, password } = member(role);
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/h\//);
}
