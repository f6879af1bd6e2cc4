// Child of calls-per-core: receives tokens over IPC, calls, listens, counts.
import { callIn, noise } from '@innline/testkit/caller';

interface Order {
  url: string;
  tokens: string[];
  seconds: number;
}

process.on('message', async ({ url, tokens, seconds }: Order) => {
  const callers = await Promise.all(
    tokens.map(async (token, i) => {
      // spread over the 20 ms, as callers are
      await new Promise((resolve) => setTimeout(resolve, i * 37));
      return callIn({ url, token });
    }),
  );
  process.send?.({ connected: callers.length });
  const until = Date.now() + seconds * 1_000;
  await Promise.all(
    callers.map(async (caller, i) => {
      for (let n = i; Date.now() < until; n++) {
        // some talk, most are silent, some press keys
        if (n % 5 === 0) await caller.speak(noise(300, 0.2, n + 1));
        if (n % 7 === 0) caller.press('9');
        await new Promise((resolve) => setTimeout(resolve, 2_000));
      }
    }),
  );
  const results = callers.map((caller) => caller.pacing.result());
  const starts = callers.map((caller) => caller.heard.length);
  process.send?.({ results, starts }, () => process.exit(0));
});
