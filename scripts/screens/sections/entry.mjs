/** What somebody sees who is not in yet. */
export async function entry(stage) {
  const { page, screen } = await stage.as(null);
  await screen('sign-in', () => page.goto('/sign-in'));
  await screen('sign-in-refused', async () => {
    await page.getByLabel('E-mail').fill('nobody@miramar.example');
    await page.getByLabel('Password', { exact: true }).fill('not my password');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'do not go together' }).waitFor();
  });
  await screen('sign-in-after-reset', () => page.goto('/sign-in?reset'));
  await screen('sign-up', () => page.goto('/sign-up'));
  await screen('reset-password', () => page.goto('/reset-password?token=of-nobody'));
  await screen('reset-password-not-complete', () => page.goto('/reset-password'));
  await screen('invitation-gone', () => page.goto('/invite/of-nobody'));
  await screen('paid', () => page.goto('/paid'));
  const link = await invitation(stage);
  await screen('invitation', () => page.goto(link));
  const owner = await stage.as('owner');
  await owner.screen('invitation-of-another', () => owner.page.goto(link));
}

/** A new invitation's address, made as an owner makes it. */
async function invitation(stage) {
  const { page } = await stage.as('owner');
  await page.goto(`${stage.home}/settings/team`);
  await page.getByRole('button', { name: 'Invite' }).click();
  await page.getByLabel('Their e-mail').fill(`new-${Date.now()}@miramar.example`);
  await page.getByRole('button', { name: 'Make the link' }).click();
  return page.getByLabel('To be copied').inputValue();
}
