import {
  DataPacket,
  DisconnectReason,
  LeaveRequest,
  ParticipantInfo,
  ParticipantInfo_Kind,
  ParticipantInfo_State,
  ParticipantPermission,
  type SignalRequest,
  SignalResponse,
} from '@livekit/protocol';
import type { ClaimGrants } from 'livekit-server-sdk';
import type { WebSocket } from 'ws';
import { nowSeconds, sid } from './ids';
import type { DoubleRoom } from './room';
import { Publisher } from './rtc/publisher';
import { Subscriber } from './rtc/subscriber';
import type { PublishedTrack } from './rtc/track';
import { readSignal, type SignalCase, type SignalValue } from './signal';

const KINDS: Record<string, ParticipantInfo_Kind> = {
  sip: ParticipantInfo_Kind.SIP,
  agent: ParticipantInfo_Kind.AGENT,
  ingress: ParticipantInfo_Kind.INGRESS,
  egress: ParticipantInfo_Kind.EGRESS,
};
/** Time for the last message to leave before the socket closes. */
const CLOSING_MS = 20;

/** Somebody in a room: the signal socket and two connections for media. */
export class Participant {
  readonly identity: string;
  readonly info: ParticipantInfo;
  readonly hidden: boolean;
  readonly publisher: Publisher;
  readonly subscriber: Subscriber;
  readonly announced = new Map<string, PublishedTrack>();
  private closed = false;

  constructor(
    readonly room: DoubleRoom,
    private readonly socket: WebSocket,
    grants: ClaimGrants & { sub?: string },
    private readonly autoSubscribe: boolean,
  ) {
    const { video = {} } = grants;
    this.identity = grants.sub ?? '';
    this.hidden = video.hidden === true;
    const permission = new ParticipantPermission({
      canPublish: video.canPublish ?? true,
      canSubscribe: video.canSubscribe ?? true,
      canPublishData: video.canPublishData ?? true,
      canUpdateMetadata: video.canUpdateOwnMetadata ?? true,
      hidden: this.hidden,
    });
    this.info = new ParticipantInfo({
      ...{ sid: sid('PA_'), identity: this.identity, name: grants.name ?? '', metadata: grants.metadata ?? '' },
      ...{ attributes: grants.attributes ?? {}, kind: KINDS[grants.kind ?? ''] ?? ParticipantInfo_Kind.STANDARD },
      ...{ state: ParticipantInfo_State.ACTIVE, joinedAt: nowSeconds(), permission },
    });
    this.publisher = new Publisher(this.identity, this.announced, {
      describe: (type, sdp, id) => this.describe(type, sdp, id),
      trickle: (request) => this.send('trickle', request),
      data: (bytes, reliable) => this.relay(bytes, reliable),
      started: (track, mid) => this.started(track, mid),
    });
    this.subscriber = new Subscriber(this.identity, {
      describe: (type, sdp) => this.describe(type, sdp, 0),
      trickle: (request) => this.send('trickle', request),
    });
    socket.on('message', (message: Buffer, binary: boolean) => this.receive(message, binary));
    socket.on('close', () => this.close());
    socket.on('error', () => this.close());
  }

  get tracks(): PublishedTrack[] {
    return [...this.announced.values()].filter(({ live }) => live);
  }

  send<C extends SignalCase>(kase: C, value: SignalValue<C>): void {
    if (this.socket.readyState !== this.socket.OPEN) return;
    const message = { case: kase, value } as SignalResponse['message'];
    this.socket.send(new SignalResponse({ message }).toBinary());
  }

  hear(other: Participant, track: PublishedTrack, asked = this.autoSubscribe): void {
    if (!asked || this.info.permission?.canSubscribe === false) return;
    this.subscriber.subscribe(other.info.sid, track);
    // a telephone is answered when it hears somebody
    if (this.info.kind === ParticipantInfo_Kind.SIP && this.info.attributes['sip.callStatus'] === 'ringing') {
      this.info.attributes['sip.callStatus'] = 'active';
      this.room.announce(this, true);
    }
  }

  unhear(track: PublishedTrack): void {
    this.subscriber.unsubscribe(track);
  }

  announceTrack(track: PublishedTrack): void {
    this.announced.set(track.cid, track);
  }

  close(reason: DisconnectReason = DisconnectReason.UNKNOWN_REASON): void {
    if (this.closed) return;
    this.closed = true;
    this.info.state = ParticipantInfo_State.DISCONNECTED;
    this.info.disconnectReason = reason;
    if (reason !== DisconnectReason.UNKNOWN_REASON) this.send('leave', new LeaveRequest({ reason, action: 0 }));
    this.room.left(this);
    setTimeout(() => {
      this.socket.close();
      this.publisher.close();
      this.subscriber.close();
    }, CLOSING_MS);
  }

  /** Passes data on to those it is meant for, with the sender's name as only the server can vouch for it. */
  private relay(bytes: Buffer, reliable: boolean): void {
    if (this.info.permission?.canPublishData === false) return;
    const packet = DataPacket.fromBinary(new Uint8Array(bytes));
    packet.participantIdentity = this.identity;
    packet.participantSid = this.info.sid;
    let to = packet.destinationIdentities;
    if (packet.value.case === 'user') {
      packet.value.value.participantIdentity = this.identity;
      packet.value.value.participantSid = this.info.sid;
      if (to.length === 0) to = packet.value.value.destinationIdentities;
    }
    const out = Buffer.from(packet.toBinary());
    for (const other of this.room.others(this))
      if (to.length === 0 || to.includes(other.identity)) other.subscriber.data(out, reliable);
  }

  private started(track: PublishedTrack, mid: string): void {
    if (track.live || this.info.permission?.canPublish === false) return;
    track.live = true;
    track.info.mid = mid;
    this.info.tracks.push(track.info);
    this.room.published(this, track);
  }

  private describe(type: string, sdp: string, id: number): void {
    if (type === 'offer' || type === 'answer') this.send(type, { type, sdp, id } as SignalValue<'offer'>);
  }

  private receive(message: Buffer, binary: boolean): void {
    let request: SignalRequest;
    try {
      request = readSignal.parse(message, binary);
    } catch {
      return this.close(DisconnectReason.STATE_MISMATCH);
    }
    readSignal.act(request, this);
  }
}
