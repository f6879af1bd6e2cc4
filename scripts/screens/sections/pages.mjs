const PLACES = [
  ...['flows', 'lines', 'desk', 'calls', 'calls/voicemails', 'talk', 'hotel', 'connections'],
  ...['lines?tab=schedules', 'lines?tab=departments'],
  ...['rooms', 'rates', 'leads', 'callbacks', 'requests', 'payments', 'knowledge', 'announcements'].map(
    (tab) => `hotel?tab=${tab}`,
  ),
  ...['settings', 'settings/team', 'settings/keys', 'settings/webhooks', 'settings/do-not-call', 'settings/audit'],
  ...['telnyx', 'twilio', 'livekit', 'deepgram', 'elevenlabs', 'openai'].map((vendor) => `connections/${vendor}`),
  'no-such-page',
];

/** Every page of the hotel, the palette, and the navigation of a phone. */
export async function pages(stage) {
  const { page, screen } = await stage.as('owner');
  for (const place of PLACES)
    await screen(`page-${place.replace(/\W+/g, '-')}`, () => page.goto(`${stage.home}/${place}`));
  await screen('page-call', async () => {
    const { calls } = await stage.rest('/calls');
    await page.goto(`${stage.home}/calls/${calls[0].id}`);
  });
  await screen('page-welcome-another', () => page.goto('/welcome?another'));
  await screen('palette', async () => {
    await page.goto(`${stage.home}/calls`);
    if (stage.look.phone) await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('button', { name: 'Search or do' }).click();
    await page.keyboard.type('de');
  });
  if (stage.look.phone)
    await screen('navigation', async () => {
      await page.goto(`${stage.home}/calls`);
      await page.getByRole('button', { name: 'Menu' }).click();
    });
}
