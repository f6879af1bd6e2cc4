import type { Metrics } from '../metrics';
import type { CallMedia } from './contract';
import { createNarrowband } from './narrowband';
import type { TelnyxStream } from './telnyx-stream';

/** What has to be done at Telnyx for an end of a call. */
export interface TelnyxLine {
  /** The stream broke while the call may live: another one can be asked for. */
  lost(streamId: string): void;
  /** We are done with this end. `reason` as it was given to {@link CallMedia.close}. */
  closed(reason: string): void;
}

/** One end of a call at Telnyx: PCMU, 8 kHz, both ways. A call whose stream broke goes on over another of these. */
export function telnyxMedia(stream: TelnyxStream, line: TelnyxLine, metrics: Metrics): CallMedia {
  const narrowband = createNarrowband();
  let closed = false;
  const play = (payloads: string[]) => {
    stream.play(payloads);
    metrics.framesSent.inc(payloads.length);
  };
  return {
    transport: 'telnyx',
    get backlog() {
      return stream.backlog;
    },
    handle(to) {
      const frame = (wide: Int16Array, narrow: Int16Array) => to.frame(wide, narrow);
      stream.handle({
        audio: (pcm) => narrowband.toFrames(pcm, frame),
        digit: (digit) => to.digit(digit, 'carrier'),
        mark: (name) => to.mark(name),
        closed(why) {
          if (closed) return;
          if (why === 'lost') line.lost(stream.id);
          to.closed(why);
        },
      });
    },
    send: (frame) => play([Buffer.from(narrowband.fromFrame(frame)).toString('base64')]),
    sendOf(sound, at, count) {
      const payloads: string[] = [];
      for (let i = at; i < at + count; i++) payloads.push(sound.line(i));
      play(payloads);
      narrowband.passed(sound.frames[at + count - 1]!);
    },
    clear: () => stream.say({ event: 'clear' }),
    mark: (name) => stream.say({ event: 'mark', mark: { name } }),
    // a telephone shows nothing
    event() {},
    error() {},
    close(reason) {
      if (closed) return;
      closed = true;
      stream.close();
      line.closed(reason);
    },
  };
}
