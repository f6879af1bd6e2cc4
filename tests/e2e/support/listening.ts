import type { Page, WebSocket } from '@playwright/test';

/** Louder than the noise of a line, quieter than any voice: of 32,768. */
const AUDIBLE = 300;

/** What a page's telephone hears: the level of the sound that reaches it, frame by frame. Call it before the call. */
export function listening(page: Page): { hears(): boolean; forget(): void } {
  let loudest = 0;
  const onFrame = ({ payload }: { payload: string | Buffer }) => {
    if (typeof payload !== 'string') loudest = Math.max(loudest, levelOf(payload));
  };
  page.on('websocket', (socket: WebSocket) => {
    if (socket.url().includes('/voice/')) socket.on('framereceived', onFrame);
  });
  return {
    hears: () => loudest > AUDIBLE,
    forget: () => {
      loudest = 0;
    },
  };
}

/** Root mean square of 16-bit samples. */
function levelOf(frame: Buffer): number {
  let sum = 0;
  const samples = Math.floor(frame.length / 2);
  for (let i = 0; i < samples; i++) sum += frame.readInt16LE(i * 2) ** 2;
  return Math.sqrt(sum / Math.max(1, samples));
}
