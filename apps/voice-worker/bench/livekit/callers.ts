// Child of livekit-calls: telephones in rooms, whose owners breathe and listen.
import { noise } from '@innline/testkit/caller';
import { phoneToken } from '../../test/livekit/house';
import { Phone } from '../../test/livekit/phone';

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

const phones: Phone[] = [];
let since = 0;

function heardBy(phone: Phone): { voice: number; gaps: number } {
  const frames = phone.heard.filter(({ at }) => at >= since);
  let [voice, gaps, quiet] = [0, 0, Number.POSITIVE_INFINITY];
  for (const { pcm } of frames) {
    const loud = pcm.some((value) => Math.abs(value) > 300);
    if (loud && quiet >= 2 && quiet <= 15) gaps += 1;
    quiet = loud ? 0 : quiet + 1;
    if (loud) voice += 20;
  }
  return { voice, gaps };
}

process.on('message', async (message: ToCallers) => {
  if (message.kind === 'measure') {
    const took = performance.now() - since;
    const each = phones.map(heardBy);
    const total = each.reduce((sum, { voice }) => sum + voice, 0);
    const gaps = each.reduce((sum, one) => sum + one.gaps, 0);
    const heard: Heard = {
      voice: total / took / phones.length,
      silent: each.filter(({ voice }) => voice === 0).length,
      gapsPerMinute: gaps / phones.length / (took / 60_000),
    };
    since = performance.now();
    for (const phone of phones) phone.heard.length = 0;
    return process.send?.(heard);
  }
  const { url, calls, to } = message;
  for (let i = 0; i < calls; i++) {
    const from = `+346${String(10_000_000 + i)}`;
    phones.push(await Phone.enter({ url, token: await phoneToken(`call-${process.pid}-${i}`, to, from) }));
  }
  const breath = noise(1_000, 0.002);
  void (async () => {
    for (;;) await Promise.all(phones.map((phone) => phone.speak(breath)));
  })();
  // the line is open when each has heard something
  while (phones.some((phone) => phone.loudMs() === 0)) await new Promise((resolve) => setTimeout(resolve, 100));
  since = performance.now();
  process.send?.('ready');
});
