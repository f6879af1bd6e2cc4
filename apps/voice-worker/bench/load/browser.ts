import { callIn } from '@innline/testkit/caller';
import type { LoadWay } from './way';

/** Softphones. */
export const browserWay = async (): Promise<LoadWay> => ({
  ground: { env: {}, number: null, connection: null },
  async call(index, { port, tokens }) {
    const caller = await callIn({ url: `ws://127.0.0.1:${port}`, token: tokens[index]! });
    return {
      speak: (pcm) => caller.speak(pcm),
      press: (digit) => caller.press(digit),
      pacing: () => caller.pacing.result(),
    };
  },
});
