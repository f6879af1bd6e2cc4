/** A call from the talk page, and the desk that follows it. */
export async function live(stage) {
  const caller = await stage.as('manager');
  const desk = await stage.as('agent');
  const said = caller.page.getByRole('log', { name: 'Transcript' });
  await caller.screen('talk-before', () =>
    caller.page.goto(`${stage.home}/talk?call=live:${stage.flow('Front desk')}`),
  );
  await caller.screen('talk-in-a-call', async () => {
    await caller.page.getByRole('button', { name: 'Talk', exact: true }).click();
    await said.locator('p').first().waitFor();
  });
  const card = desk.page.getByRole('button', { name: /^Call from/ }).first();
  await desk.screen('desk-with-a-call', async () => {
    await desk.page.goto(`${stage.home}/desk`);
    await card.waitFor();
  });
  await desk.screen('desk-on-the-flow', () => desk.page.getByRole('radio', { name: /flow/i }).click());
  await desk.screen('desk-taken-over', async () => {
    await desk.page.getByRole('button', { name: 'Take over' }).click();
    await desk.page.getByRole('region', { name: 'Your call' }).waitFor();
  });
  await desk.screen('desk-transfer', () => desk.page.getByRole('button', { name: 'Transfer' }).click());
  await caller.screen('talk-after', async () => {
    await caller.page.getByRole('button', { name: 'Hang up' }).click();
  });
}
