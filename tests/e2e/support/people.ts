import { type Browser, type BrowserContext, type Page, test } from '@playwright/test';
import { signIn } from './sign-in';

type Role = Parameters<typeof signIn>[1];
type State = Awaited<ReturnType<BrowserContext['storageState']>>;

/** Cookies of those who signed in already: each person does it once, as in life. */
const cookies = new Map<Role, State>();

/** Each with the file of tests it was opened for. */
const opened = new Map<BrowserContext, string>();

/** Pages of earlier files would go on living, drawing and listening until the browser stands still. */
async function closeOthers(file: string): Promise<void> {
  for (const [context, of] of opened) {
    if (of === file) continue;
    opened.delete(context);
    await context.close();
  }
}

/** A page of its own browser, signed in as the demo's member with this role; open until the next file of tests. */
export async function pageOf(browser: Browser, role: Role): Promise<Page> {
  const { file } = test.info();
  await closeOthers(file);
  const context = await browser.newContext({ storageState: cookies.get(role) });
  opened.set(context, file);
  const page = await context.newPage();
  if (!cookies.has(role)) {
    await signIn(page, role);
    cookies.set(role, await context.storageState());
  }
  return page;
}
