// Child of livekit-calls: telephones in rooms, whose owners breathe and listen.
import { phoneToken } from '../../test/livekit/house';
import { Caller } from './caller';

export type ToCallers =
  | { kind: 'call'; url: string; calls: number; to: string }
  /** How long was each heard speaking since the last time it was asked, and how often did it break off? */
  | { kind: 'measure' };
export interface Heard {
  /** Share of the time that a voice was heard, of all callers. */
  voice: number;
  /** Callers who heard nothing at all. */
  silent: number;
  /** Silences of 40 to 300 ms inside of speech, per minute and call: late or lost frames. Words have some of their own. */
  gapsPerMinute: number;
}

const callers: Caller[] = [];
let since = 0;

function measure(): Heard {
  const took = performance.now() - since;
  const sum = (of: (caller: Caller) => number) => callers.reduce((total, caller) => total + of(caller), 0);
  const heard: Heard = {
    voice: sum(({ voiceMs }) => voiceMs) / took / callers.length,
    silent: callers.filter(({ voiceMs }) => voiceMs === 0).length,
    gapsPerMinute: sum(({ gaps }) => gaps) / callers.length / (took / 60_000),
  };
  since = performance.now();
  for (const caller of callers) caller.forget();
  return heard;
}

async function call({ url, calls, to }: Extract<ToCallers, { kind: 'call' }>): Promise<void> {
  for (let i = 0; i < calls; i++) {
    const from = `+346${String(10_000_000 + i)}`;
    const caller = new Caller();
    await caller.enter(url, await phoneToken(`call-${process.pid}-${i}`, to, from));
    callers.push(caller);
  }
  // the line is open when each has heard something
  while (callers.some(({ voiceMs }) => voiceMs === 0)) await new Promise((resolve) => setTimeout(resolve, 100));
  since = performance.now();
}

process.on('message', async (message: ToCallers) => {
  if (message.kind === 'measure') return process.send?.(measure());
  await call(message);
  process.send?.('ready');
});
