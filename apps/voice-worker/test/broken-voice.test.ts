import { smallFlow } from '@innline/testkit/worker';
import { describe, expect, it } from 'vitest';
import type { Speech } from '../src/services';
import { house } from './setup';

const mute: Speech = {
  tts: {
    id: 'broken',
    languages: async () => ['en'],
    voices: async () => [],
    // biome-ignore lint/correctness/useYield: it fails before it says anything
    async *synthesize() {
      throw new Error('the voice is gone');
    },
    close: async () => {},
  },
  stt: null,
  createVad: () => null,
  close: async () => {},
};
const silent = house({ worker: { speech: mute } });

describe('a voice that fails', () => {
  it('does not stop the call: what could not be said is told, keys work', async () => {
    const { lineId } = await silent.publish(smallFlow());
    const caller = await silent.call(lineId);
    expect(await caller.event('fault')).toMatchObject({ code: 'speech_synthesis_failed' });
    await caller.at('menu');
    caller.press('1');
    expect((await caller.event('call.ended')).outcome).toBe('rooms');
  });
});
