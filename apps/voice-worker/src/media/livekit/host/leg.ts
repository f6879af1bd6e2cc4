import {
  DisconnectReason,
  type Participant,
  ParticipantKind,
  type RemoteTrack,
  Room,
  RoomEvent,
  TrackKind,
} from '@livekit/rtc-node';
import { type FromHost, TOPIC, type ToHost, type WhyLeft } from '../messages';
import { listen } from './ear';
import { Mouth } from './mouth';
import { hasHungUp, isOnTheLine, whyLeft, whyWeLeft } from './party';
import { withoutFrames } from './without-frames';

type Join = Extract<ToHost, { type: 'join' }>;

export interface LegHandlers {
  tell(message: FromHost): void;
  frame(pcm: Int16Array): void;
  /** Nothing of it is left. */
  gone(): void;
}

/** One call's place in one room. */
export class Leg {
  private readonly room = new Room();
  private readonly mouth: Mouth;
  private readonly ears = new Map<RemoteTrack, { stop(): void }>();
  private arrived = false;
  private over = false;

  constructor(
    private readonly order: Join,
    private readonly on: LegHandlers,
  ) {
    this.mouth = new Mouth((name) => this.tell({ type: 'played', name }));
    // before connecting: whoever is there already is announced while we connect
    this.room
      .on(RoomEvent.ParticipantConnected, (one) => this.look(one))
      .on(RoomEvent.ParticipantAttributesChanged, (_, one) => this.look(one))
      .on(RoomEvent.ParticipantDisconnected, (one) => this.partyLeft(one))
      .on(RoomEvent.TrackSubscribed, (track, _, one) => this.hear(track, one))
      .on(RoomEvent.TrackUnsubscribed, (track) => this.unhear(track))
      .on(RoomEvent.DtmfReceived, (_, digit, one) => this.digit(digit, one))
      .on(RoomEvent.DataReceived, (bytes, one, _, topic) => this.data(bytes, one, topic))
      .on(RoomEvent.Disconnected, (reason) => this.end(whyWeLeft(reason)));
  }

  async join(): Promise<void> {
    const { url, token } = this.order;
    try {
      await withoutFrames(() => this.room.connect(url, token, { autoSubscribe: true, dynacast: false }));
      // given up meanwhile: who stays would answer a telephone with silence
      if (this.over) return await this.room.disconnect();
      await this.mouth.open(this.room, !this.order.reads);
    } catch (error) {
      this.tell({ type: 'failed', message: (error as Error).message });
      return this.end('lost');
    }
    this.tell({ type: 'joined' });
    for (const one of this.room.remoteParticipants.values()) this.look(one);
  }

  audio(bytes: Buffer): void {
    if (!this.over) this.mouth.say(bytes);
  }

  obey(message: Exclude<ToHost, Join>): void {
    if (this.over) return;
    if (message.type === 'clear') this.mouth.clear();
    else if (message.type === 'mark') this.mouth.mark(message.name);
    else if (message.type === 'leave') this.end('hangup');
    else void this.publish(message.json);
  }

  private async publish(json: string): Promise<void> {
    const to = { reliable: true, topic: TOPIC, destination_identities: [this.order.party] };
    // a page that is about to leave misses nothing it could show
    await this.room.localParticipant?.publishData(Buffer.from(json), to).catch(() => {});
  }

  private isParty = (one: Participant | undefined) => one?.identity === this.order.party;

  private look(one: Participant): void {
    if (!this.isParty(one) || this.over) return;
    if (hasHungUp(one)) return this.end('hangup');
    if (this.arrived || !isOnTheLine(one)) return;
    this.arrived = true;
    this.tell({ type: 'arrived' });
  }

  private partyLeft(one: Participant): void {
    // the same identity connected anew: it is in the room, only the older connection is gone
    const replaced = one.disconnectReason === DisconnectReason.DUPLICATE_IDENTITY;
    if (this.isParty(one) && !replaced) this.end(whyLeft(one.disconnectReason));
  }

  private hear(track: RemoteTrack, one: Participant): void {
    if (!this.isParty(one) || track.kind !== TrackKind.KIND_AUDIO || this.over) return;
    this.ears.set(
      track,
      listen(track, (pcm) => this.on.frame(pcm)),
    );
  }

  private unhear(track: RemoteTrack): void {
    this.ears.get(track)?.stop();
    this.ears.delete(track);
  }

  private digit(digit: string, one: Participant | undefined): void {
    if (!this.isParty(one)) return;
    this.tell({ type: 'digit', digit, source: one?.kind === ParticipantKind.SIP ? 'rtp' : 'keypad' });
  }

  private data(bytes: Uint8Array, one: Participant | undefined, topic: string | undefined): void {
    if (this.isParty(one) && topic === TOPIC) this.tell({ type: 'told', json: Buffer.from(bytes).toString('utf8') });
  }

  private tell(message: FromHost): void {
    if (!this.over) this.on.tell(message);
  }

  private end(why: WhyLeft): void {
    if (this.over) return;
    this.tell({ type: 'left', why });
    this.over = true;
    for (const ear of this.ears.values()) ear.stop();
    this.ears.clear();
    void this.close();
  }

  private async close(): Promise<void> {
    await this.mouth.close().catch(() => {});
    await this.room.disconnect().catch(() => {});
    this.on.gone();
  }
}
