import { expect, test } from '@playwright/test';
import { flowOf } from '../../packages/testkit/src/worker/flows';
import { draftOf } from './support/api';
import { importFlow } from './support/flows';
import { pageOf } from './support/people';

/** Two seconds of a tone in stereo at 22,050 Hz, as a sound studio might send it. */
function tone(): Buffer {
  const [rate, seconds] = [22_050, 2];
  const file = Buffer.alloc(44 + rate * seconds * 4);
  file.write('RIFF', 0);
  file.writeUInt32LE(file.length - 8, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(2, 22);
  file.writeUInt32LE(rate, 24);
  file.writeUInt32LE(rate * 4, 28);
  file.writeUInt16LE(4, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36);
  file.writeUInt32LE(file.length - 44, 40);
  for (let i = 0; i < rate * seconds; i++) {
    const sample = Math.round(9_000 * Math.sin((2 * Math.PI * 650 * i) / rate));
    file.writeInt16LE(sample, 44 + i * 4);
    file.writeInt16LE(sample, 46 + i * 4);
  }
  return file;
}

test('a step of another hotel misses its recording; a file is chosen in its place, and heard', async ({ browser }) => {
  const page = await pageOf(browser, 'manager');
  const flow = await importFlow(
    page,
    flowOf(
      [
        { id: 'start', type: 'trigger', name: 'Call comes in' },
        { id: 'hello', type: 'greet', name: 'Welcome', config: { text: { en: 'Hello.' }, audio: 'elsewhere.wav' } },
        { id: 'bye', type: 'hangup', name: 'Goodbye', config: { text: { en: 'Goodbye.' } } },
      ],
      ['start.start > hello', 'hello.next > bye'],
      { name: `Recorded ${Date.now()}` },
    ),
  );
  const canvas = page.getByRole('region', { name: 'Canvas' });
  await canvas.getByRole('group', { name: /^Welcome/ }).click({ position: { x: 60, y: 12 } });
  await page.getByText('More settings').click();
  const field = page.getByRole('group', { name: 'Recording instead' });
  await expect(field.getByRole('alert')).toContainText('not in this hotel');
  const input = field.getByLabel('File with the recording');

  await input.setInputFiles({ name: 'notes.mp3', mimeType: 'audio/mpeg', buffer: Buffer.from('no sound at all') });
  await expect(field.getByRole('alert').first()).toContainText('no sound the browser can read');

  await input.setInputFiles({ name: 'Summer greeting.wav', mimeType: 'audio/wav', buffer: tone() });
  const player = field.getByLabel('Hear “summer greeting”');
  await expect(player).toBeVisible();
  await expect(field.getByRole('alert')).toHaveCount(0);
  const played = () => player.evaluate((audio: HTMLAudioElement) => audio.duration);
  await player.evaluate((audio: HTMLAudioElement) => audio.load());
  await player.evaluate((audio: HTMLAudioElement) => audio.play());
  await expect.poll(played).toBeCloseTo(2, 1);
  const kept = async () => (await draftOf(flow)).document.nodes.find(({ id }) => id === 'hello')!.config.audio;
  await expect.poll(kept).toEqual({ en: expect.stringMatching(/^summer_greeting-[0-9a-f]{16}\.wav$/) });

  await field.getByRole('button', { name: 'Say the text instead' }).click();
  await expect.poll(kept).toBeNull();
});
