import { silence } from '@innline/testkit/caller';
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

const RATE = 16_000;

/** A telephone (or a page) in a LiveKit room, by script, over the real client: speaks, presses keys, listens. */
export class Phone {
  /** Everything heard, in the order it came. */
  readonly heard: { at: number; pcm: Int16Array }[] = [];
  /** Data messages, as `topic text`. */
  readonly messages: { topic: string | undefined; text: string }[] = [];
  /** LiveKit's DisconnectReason. */
  readonly ended: Promise<number>;
  private readonly room = new Room();
  private readonly source = new AudioSource(RATE, 1, 400);

  private constructor() {
    this.ended = new Promise((resolve) => this.room.on(RoomEvent.Disconnected, (reason) => resolve(reason)));
    this.room
      .on(RoomEvent.TrackSubscribed, (track) => void this.listen(track))
      .on(RoomEvent.DataReceived, (bytes, _, __, topic) =>
        this.messages.push({ topic, text: Buffer.from(bytes).toString() }),
      );
  }

  static async enter({ url, token }: { url: string; token: string }): Promise<Phone> {
    const phone = new Phone();
    await phone.room.connect(url, token, { autoSubscribe: true, dynacast: false });
    const options = new TrackPublishOptions({ source: TrackSource.SOURCE_MICROPHONE, dtx: false });
    await phone.room.localParticipant!.publishTrack(LocalAudioTrack.createAudioTrack('mic', phone.source), options);
    return phone;
  }

  /** In real time; 16 kHz. */
  async speak(pcm: Int16Array): Promise<void> {
    for (let at = 0; at < pcm.length; at += 320) {
      const frame = silence(20);
      frame.set(pcm.subarray(at, at + 320));
      await this.source.captureFrame(new AudioFrame(frame, RATE, 1, 320));
    }
  }
  async press(digit: string): Promise<void> {
    const code = '0123456789*#'.indexOf(digit);
    await this.room.localParticipant!.publishDtmf(code, digit);
  }
  async type(topic: string, text: string): Promise<void> {
    await this.room.localParticipant!.publishData(Buffer.from(text), { reliable: true, topic });
  }
  async hangUp(): Promise<void> {
    await this.room.disconnect();
  }

  /** Loud audio heard since `from` (performance.now), milliseconds. */
  loudMs(from = 0): number {
    const loud = this.heard.filter(({ at, pcm }) => at >= from && pcm.some((value) => Math.abs(value) > 600));
    return loud.length * 20;
  }
  pcmSince(from: number): Int16Array {
    const frames = this.heard.filter(({ at }) => at >= from).map(({ pcm }) => pcm);
    const all = new Int16Array(frames.length * 320);
    frames.forEach((frame, i) => {
      all.set(frame, i * 320);
    });
    return all;
  }

  private async listen(track: RemoteTrack): Promise<void> {
    for await (const { data } of new AudioStream(track, { sampleRate: RATE, numChannels: 1, frameSizeMs: 20 }))
      this.heard.push({ at: performance.now(), pcm: Int16Array.from(data) });
  }
}
