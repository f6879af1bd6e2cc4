import type { Browser, BrowserContext, Page } from '@playwright/test';
import { signIn } from './sign-in';

type Role = Parameters<typeof signIn>[1];
type State = Awaited<ReturnType<BrowserContext['storageState']>>;

/** Cookies of those who signed in already: each person does it once, as in life. */
const cookies = new Map<Role, State>();

/** A page of its own browser, signed in as the demo's member with this role. */
export async function pageOf(browser: Browser, role: Role): Promise<Page> {
  const context = await browser.newContext({ storageState: cookies.get(role) });
  const page = await context.newPage();
  if (!cookies.has(role)) {
    await signIn(page, role);
    cookies.set(role, await context.storageState());
  }
  return page;
}
