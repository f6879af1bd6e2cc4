import { expect, test } from '@playwright/test';
import { flowId, hotel } from './support/facts';
import { pageOf } from './support/people';
import { signIn } from './support/sign-in';

/** The caller is a page of its own whose microphone is silent; what the desk does shows on both. */
test('a colleague holds a caller, takes the call over and gives it back', async ({ page: caller, browser }) => {
  test.setTimeout(240_000);
  await signIn(caller, 'manager');
  await caller.goto(`/h/${hotel.slug}/talk?call=live:${flowId('Front desk')}`);
  const context = await browser.newContext({ permissions: ['microphone'] });
  const desk = await context.newPage();
  await signIn(desk, 'agent');
  await desk.goto(`/h/${hotel.slug}/desk`);
  await caller.getByRole('button', { name: 'Talk' }).click();
  const said = caller.getByRole('log', { name: 'Transcript' });
  const card = desk.getByRole('button', { name: /^Call from/ });

  await test.step('the flow speaks with the caller', async () => {
    await expect(card).toContainText('With the flow');
    await expect(said.locator('p').first()).toBeVisible();
  });

  await test.step('hold and resume', async () => {
    await desk.getByRole('button', { name: 'Hold', exact: true }).click();
    await expect(card).toContainText('On hold');
    await expect(desk.getByRole('button', { name: 'Hold', exact: true })).toBeHidden();
    await desk.getByRole('button', { name: 'Resume' }).click();
    await expect(card).toContainText('With the flow');
  });

  await test.step('take over: this desk speaks, and knows what was said', async () => {
    await desk.getByRole('button', { name: 'Take over' }).click();
    const phone = desk.getByRole('region', { name: 'Your call' });
    await expect(phone).toContainText('You are speaking with');
    await expect(phone.getByRole('region', { name: 'Said so far' }).getByRole('listitem').first()).toBeVisible();
    await desk.getByRole('button', { name: 'Hold', exact: true }).click();
    await expect(phone).toContainText('is on hold and hears music');
    await desk.getByRole('button', { name: 'Resume' }).click();
    await expect(phone).toContainText('You are speaking with');
  });

  await test.step('a colleague listens in and whispers: this desk is told, the caller is not', async () => {
    const supervisor = await pageOf(browser, 'owner');
    await supervisor.goto(`/h/${hotel.slug}/desk`);
    await supervisor.getByRole('button', { name: 'Listen', exact: true }).click();
    const ear = supervisor.getByRole('region', { name: 'Your call' });
    await expect(ear).toContainText('Nobody hears you');
    await ear.getByRole('button', { name: /^Whisper to/ }).press('Enter');
    await expect(ear).toContainText('hears you.');
    const phone = desk.getByRole('region', { name: 'Your call' });
    await expect(phone).toContainText('whispers to you');
    await expect(caller.locator('body')).not.toContainText('whisper');
    await ear.getByRole('button', { name: 'Stop whispering' }).press('Enter');
    await expect(ear).toContainText('Nobody hears you');
    await expect(phone).not.toContainText('whispers to you');
    await ear.getByRole('button', { name: 'Stop listening' }).click();
    await supervisor.context().close();
  });

  await test.step('give it back, and the flow asks again', async () => {
    const before = await said.locator('p').count();
    await desk.getByRole('button', { name: 'Give back to the flow' }).click();
    await expect(card).toContainText('With the flow');
    await expect.poll(() => said.locator('p').count()).toBeGreaterThan(before);
    await desk.getByRole('button', { name: 'Stop listening' }).click();
  });

  await test.step('end the call from the desk', async () => {
    await desk.getByRole('button', { name: 'End call' }).click();
    await expect(caller.getByText('The call has ended')).toBeVisible();
  });
});
