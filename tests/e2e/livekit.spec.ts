import { expect, type Page, test } from '@playwright/test';
import { KEYS, LIVEKIT_SERVERS } from '../../apps/voice-worker/test/livekit/servers';
import { flowId, hotel } from './support/facts';
import { microphoneFile } from './support/microphone';
import { signIn } from './support/sign-in';
import { talk } from './support/talk';
import { webRtcListening } from './support/webrtc';

const microphone = await microphoneFile('livekit', [{ at: 11, say: 'Reservations' }], 60);

test.use({
  launchOptions: async ({ launchOptions }, use) => {
    const args = (launchOptions.args ?? []).filter((arg) => !arg.startsWith('--use-file-for-fake-audio-capture'));
    await use({ ...launchOptions, args: [...args, `--use-file-for-fake-audio-capture=${microphone}`] });
  },
});

async function connectLiveKit(page: Page, url: string): Promise<void> {
  await page.goto(`/h/${hotel.slug}/connections`);
  await page.getByRole('link', { name: /^LiveKit/ }).click();
  await page.getByLabel('Server address').fill(url);
  await page.getByLabel('API key').fill(KEYS.apiKey);
  const replace = page.getByRole('button', { name: 'Replace the API secret' });
  if (await replace.isVisible()) await replace.click();
  await page.getByLabel('API secret', { exact: true }).fill(KEYS.apiSecret);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Stored and sealed')).toBeVisible();
}

async function disconnectLiveKit(page: Page): Promise<void> {
  await page.goto(`/h/${hotel.slug}/connections`);
  await page.getByRole('link', { name: /^LiveKit/ }).click();
  await page.getByRole('button', { name: 'Disconnect' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Disconnect' }).click();
  await expect(page.getByText('Stored and sealed')).toBeHidden();
}

for (const { name, start } of LIVEKIT_SERVERS) {
  test(`a hotel with LiveKit is called, listened to and taken over by its rooms: ${name}`, async ({
    page,
    browser,
  }) => {
    test.skip(start === null, 'no livekit-server on this machine');
    test.setTimeout(240_000);
    const livekit = await start!({});
    const [heard, sockets] = [await webRtcListening(page), [] as string[]];
    page.on('websocket', (socket) => sockets.push(socket.url()));
    await signIn(page, 'manager');
    await connectLiveKit(page, livekit.url);
    const context = await browser.newContext({ permissions: ['microphone'] });
    const desk = await context.newPage();
    const overheard = await webRtcListening(desk);
    await signIn(desk, 'agent');
    await desk.goto(`/h/${hotel.slug}/desk`);

    await test.step('the greeting is heard over WebRTC, and no socket to the worker is open', async () => {
      await talk(page, `live:${flowId('Front desk')}`);
      await expect(page.locator('[data-state=talking]')).toBeVisible({ timeout: 30_000 });
      await expect.poll(() => heard.energy()).toBeGreaterThan(0);
      expect(sockets.some((url) => url.includes('/voice/webrtc'))).toBe(false);
    });

    await test.step('what the caller says is understood', async () => {
      await expect(page.getByTestId('call-node')).toHaveText('Reservations', { timeout: 30_000 });
    });

    await test.step('a colleague takes the call over by LiveKit', async () => {
      await desk.getByRole('button', { name: 'Take over' }).click();
      const phone = desk.getByRole('region', { name: 'Your call' });
      // two rooms are joined on the way, which takes a busy machine a while
      await expect(phone).toContainText('You are speaking with', { timeout: 45_000 });
      expect(await overheard.connections()).toBeGreaterThan(0);
      await desk.getByRole('button', { name: 'Give back to the flow' }).click();
      await expect.poll(() => overheard.energy()).toBeGreaterThan(0);
      await desk.getByRole('button', { name: 'Stop listening' }).click();
    });

    await test.step('hang up', async () => {
      await page.getByRole('button', { name: 'Hang up' }).click();
      await expect(page.getByText('The call has ended')).toBeVisible();
    });

    await test.step('without LiveKit the call goes by the WebSocket, and says so', async () => {
      await livekit.close();
      await page.getByRole('button', { name: 'Call again' }).click();
      await expect(page.getByText('LiveKit cannot be reached')).toBeVisible({ timeout: 30_000 });
      await expect(page.locator('[data-state=talking]')).toBeVisible({ timeout: 30_000 });
      expect(sockets.some((url) => url.includes('/voice/webrtc'))).toBe(true);
      await page.getByRole('button', { name: 'Hang up' }).click();
    });
    await disconnectLiveKit(page);
    await context.close();
  });
}
