import { noise } from '@innline/testkit/caller';
import {
  AudioFrame,
  AudioSource,
  AudioStream,
  LocalAudioTrack,
  type RemoteTrack,
  Room,
  RoomEvent,
  TrackPublishOptions,
  TrackSource,
} from '@livekit/rtc-node';
import { withoutFrames } from '../../src/media/livekit/host/without-frames';

const RATE = 16_000;
const FRAME = 320;
/** Spoken and heard in pieces of this length: callers share the machine with those who are measured. Milliseconds. */
const PIECE_MS = 100;
const PIECE = (RATE / 1_000) * PIECE_MS;
const LOUD = 300;
/** A silence of this many frames of 20 ms inside of speech is a gap. */
const GAP = { least: 2, most: 15 };

const breath = noise(PIECE_MS, 0.002);

/** A telephone in a LiveKit room whose owner breathes and counts what they hear. */
export class Caller {
  voiceMs = 0;
  gaps = 0;
  private quiet = Number.POSITIVE_INFINITY;
  private readonly source = new AudioSource(RATE, 1, 400);
  private readonly room = new Room();

  /** @throws ConnectError */
  async enter(url: string, token: string): Promise<void> {
    this.room.on(RoomEvent.TrackSubscribed, (track) => void this.listen(track));
    await withoutFrames(() => this.room.connect(url, token, { autoSubscribe: true, dynacast: false }));
    const options = new TrackPublishOptions({ source: TrackSource.SOURCE_MICROPHONE, dtx: false });
    await this.room.localParticipant!.publishTrack(LocalAudioTrack.createAudioTrack('mic', this.source), options);
    void this.breathe();
  }

  /** Begins to count anew. */
  forget(): void {
    this.voiceMs = 0;
    this.gaps = 0;
  }

  private async breathe(): Promise<void> {
    // paced by the source's queue
    for (;;) await this.source.captureFrame(new AudioFrame(breath, RATE, 1, PIECE));
  }

  private async listen(track: RemoteTrack): Promise<void> {
    const pieces = new AudioStream(track, { sampleRate: RATE, numChannels: 1, frameSizeMs: PIECE_MS });
    for await (const { data } of pieces) {
      for (let at = 0; at + FRAME <= data.length; at += FRAME) this.hear(data.subarray(at, at + FRAME));
    }
  }

  private hear(frame: Int16Array): void {
    const loud = frame.some((value) => Math.abs(value) > LOUD);
    if (loud) {
      if (this.quiet >= GAP.least && this.quiet <= GAP.most) this.gaps += 1;
      this.voiceMs += 20;
    }
    this.quiet = loud ? 0 : this.quiet + 1;
  }
}
