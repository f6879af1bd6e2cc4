import { randomInt } from 'node:crypto';
import { Audio, type DataChannel, PeerConnection, type Track } from 'node-datachannel';
import { EarlyCandidates, trickleOf } from './candidates';
import type { Outlet, PublishedTrack } from './track';

const OPUS = 111;
type Label = '_reliable' | '_lossy';

export interface SubscriberHandlers {
  describe(type: string, sdp: string): void;
  trickle(request: ReturnType<typeof trickleOf>): void;
}

/** The connection over which one participant hears the others. We offer, the client answers. */
export class Subscriber {
  private connection: PeerConnection | null = null;
  private readonly candidates = new EarlyCandidates();
  private readonly channels = new Map<Label, DataChannel>();
  private readonly subscribed = new Map<PublishedTrack, Outlet>();
  private readonly kept: Track[] = [];
  private unsent: [Label, Buffer][] = [];
  private ours: [candidate: string, mid: string][] = [];
  private answered = false;
  private negotiating = false;
  private again = false;

  constructor(
    private readonly name: string,
    private readonly on: SubscriberHandlers,
  ) {}

  has(track: PublishedTrack): boolean {
    return this.subscribed.has(track);
  }

  subscribe(participantSid: string, track: PublishedTrack): void {
    if (this.subscribed.has(track)) return;
    const connection = this.ensure();
    const ssrc = randomInt(1, 2 ** 31);
    const audio = new Audio(`a${this.kept.length}`, 'SendOnly');
    audio.addOpusCodec(OPUS, 'minptime=10;useinbandfec=1');
    // clients read whose track it is from the stream id
    audio.addSSRC(ssrc, 'double', `${participantSid}|${track.info.sid}`, track.info.sid);
    const sender = connection.addTrack(audio);
    this.kept.push(sender);
    const outlet: Outlet = (packet) => {
      if (!sender.isOpen()) return;
      const copy = Buffer.from(packet);
      copy[1] = (copy[1]! & 0x80) | OPUS;
      copy.writeUInt32BE(ssrc, 8);
      sender.sendMessageBinary(copy);
    };
    track.outlets.add(outlet);
    this.subscribed.set(track, outlet);
    this.offer();
  }

  /** The client is told by the participant's update; the silent track stays in the connection. */
  unsubscribe(track: PublishedTrack): void {
    const outlet = this.subscribed.get(track);
    if (outlet) track.outlets.delete(outlet);
    this.subscribed.delete(track);
  }

  answer(sdp: string): void {
    const connection = this.connection;
    if (!connection) return;
    connection.setRemoteDescription(sdp, 'answer');
    this.answered = true;
    for (const [candidate, mid] of this.ours.splice(0)) this.on.trickle(trickleOf(candidate, mid, 1));
    this.candidates.flush(connection);
    this.negotiating = false;
    if (this.again) this.offer();
  }

  candidate(init: string): void {
    this.candidates.add(init, this.connection);
  }

  data(bytes: Buffer, reliable: boolean): void {
    const label: Label = reliable ? '_reliable' : '_lossy';
    if (!this.connection) {
      this.ensure();
      this.offer();
    }
    const channel = this.channels.get(label);
    if (channel?.isOpen()) channel.sendMessageBinary(bytes);
    else this.unsent.push([label, bytes]);
  }

  close(): void {
    for (const track of [...this.subscribed.keys()]) this.unsubscribe(track);
    this.connection?.close();
  }

  private offer(): void {
    this.again = this.negotiating;
    if (this.negotiating) return;
    this.negotiating = true;
    this.connection?.setLocalDescription('offer');
  }

  private ensure(): PeerConnection {
    if (this.connection) return this.connection;
    const options = { iceServers: [], disableAutoNegotiation: true, forceMediaTransport: true };
    const connection = new PeerConnection(`${this.name}-sub`, options);
    this.connection = connection;
    connection.onLocalDescription((sdp, type) => this.on.describe(type, sdp));
    // libdatachannel checks the client's DTLS fingerprint against the remote description, which it stores only after ICE has it:
    // a client that already knows our candidates can win that race, so they are held back until its answer is in
    connection.onLocalCandidate((candidate, mid) => {
      if (this.answered) this.on.trickle(trickleOf(candidate, mid, 1));
      else this.ours.push([candidate, mid]);
    });
    this.channel('_reliable', connection.createDataChannel('_reliable'));
    this.channel('_lossy', connection.createDataChannel('_lossy', { unordered: true, maxRetransmits: 0 }));
    return connection;
  }

  private channel(label: Label, channel: DataChannel): void {
    this.channels.set(label, channel);
    channel.onOpen(() => {
      const mine = this.unsent.filter(([to]) => to === label);
      this.unsent = this.unsent.filter(([to]) => to !== label);
      for (const [, bytes] of mine) channel.sendMessageBinary(bytes);
    });
  }
}
