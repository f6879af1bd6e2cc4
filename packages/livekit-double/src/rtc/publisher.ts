import { type DataChannel, PeerConnection, type Track } from 'node-datachannel';
import { EarlyCandidates, trickleOf } from './candidates';
import { payloadTypeOf, primaryOf } from './red';
import type { PublishedTrack } from './track';

export interface PublisherHandlers {
  describe(type: string, sdp: string, id: number): void;
  trickle(request: ReturnType<typeof trickleOf>): void;
  data(bytes: Buffer, reliable: boolean): void;
  /** The media of an announced track arrives. */
  started(track: PublishedTrack, mid: string): void;
}

/** The section of an SDP that a media id names. */
const sectionOf = (sdp: string, mid: string) =>
  sdp.split(/\r?\nm=/).find((section) => new RegExp(`^a=mid:${mid}\\s*$`, 'm').test(section)) ?? '';

/** The connection over which one participant sends us audio and data. */
export class Publisher {
  private connection: PeerConnection | null = null;
  private readonly candidates = new EarlyCandidates();
  /** node-datachannel closes tracks and channels that nobody refers to. */
  private readonly kept: (Track | DataChannel)[] = [];
  private sdp = '';
  private offerId = 0;

  constructor(
    private readonly name: string,
    private readonly announced: ReadonlyMap<string, PublishedTrack>,
    private readonly on: PublisherHandlers,
  ) {}

  offer(sdp: string, id: number): void {
    this.connection ??= this.open();
    this.sdp = sdp;
    this.offerId = id;
    this.connection.setRemoteDescription(sdp, 'offer');
    this.connection.setLocalDescription('answer');
    this.candidates.flush(this.connection);
  }

  candidate(init: string): void {
    this.candidates.add(init, this.connection);
  }

  close(): void {
    this.connection?.close();
  }

  private open(): PeerConnection {
    // forceMediaTransport: without it audio that is added after an offer of data only is dropped without a word
    const options = { iceServers: [], disableAutoNegotiation: true, forceMediaTransport: true };
    const connection = new PeerConnection(`${this.name}-pub`, options);
    connection.onLocalDescription((sdp, type) => this.on.describe(type, sdp, this.offerId));
    connection.onLocalCandidate((candidate, mid) => this.on.trickle(trickleOf(candidate, mid, 0)));
    connection.onDataChannel((channel) => {
      this.kept.push(channel);
      const reliable = channel.getLabel() === '_reliable';
      channel.onMessage((message) => this.on.data(Buffer.from(message as Buffer), reliable));
    });
    connection.onTrack((track) => this.receive(track));
    return connection;
  }

  private receive(track: Track): void {
    this.kept.push(track);
    const mid = track.mid();
    const section = sectionOf(this.sdp, mid);
    const cid = /a=msid:\S+ (\S+)/.exec(section)?.[1] ?? '';
    // Firefox and older clients name the track otherwise in their SDP: then it is the one still missing
    const published = this.announced.get(cid) ?? [...this.announced.values()].find(({ live }) => !live);
    if (!published) return;
    const opus = Number(/a=rtpmap:(\d+) opus/i.exec(section)?.[1] ?? 111);
    const red = Number(/a=rtpmap:(\d+) red\/48000/i.exec(section)?.[1] ?? -1);
    track.onMessage((message) => {
      const packet = Buffer.from(message);
      const type = payloadTypeOf(packet);
      const plain = type === opus ? packet : type === red ? primaryOf(packet) : null;
      if (plain) for (const outlet of published.outlets) outlet(plain);
    });
    this.on.started(published, mid);
  }
}
