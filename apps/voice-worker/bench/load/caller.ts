import type { LoadClock } from './clock';
import { LAST_FRAME } from './voice';
import type { LoadLine } from './way';

/** Two seconds. */
const ROUND_FRAMES = 100;

/** Sends a frame every 20 ms until what it returns is called: some of it talk, most of it silence, now and then a key. */
export function talk(index: number, line: LoadLine, clock: LoadClock): () => void {
  let sent = 0;
  let frame = 0;
  return clock.add(index, () => {
    if (sent % ROUND_FRAMES === 0) {
      const round = index + sent / ROUND_FRAMES;
      if (round % 5 === 0) frame = 1;
      if (round % 7 === 0) line.press('9');
    }
    line.send(frame);
    sent += 1;
    if (frame > 0) frame = frame === LAST_FRAME ? 0 : frame + 1;
  });
}
