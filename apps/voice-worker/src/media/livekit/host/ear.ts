import { AudioStream, type RemoteTrack } from '@livekit/rtc-node';
import { FRAME_MS, SAMPLE_RATE } from '../../frames';

/** Hands over one track's audio, 20 ms at 16 kHz each, until it ends or `stop` is called. */
export function listen(track: RemoteTrack, frame: (pcm: Int16Array) => void): { stop(): void } {
  const stream = new AudioStream(track, { sampleRate: SAMPLE_RATE, numChannels: 1, frameSizeMs: FRAME_MS });
  const reader = stream.getReader();
  let stopped = false;
  const run = async () => {
    while (!stopped) {
      const { done, value } = await reader.read();
      if (done) return;
      if (!stopped) frame(value.data);
    }
  };
  // a track that is taken away in the middle of a read
  void run().catch(() => {});
  return {
    stop() {
      if (stopped) return;
      stopped = true;
      // cancelling frees the native stream; without it every call would leave one behind
      void reader.cancel().catch(() => {});
    },
  };
}
