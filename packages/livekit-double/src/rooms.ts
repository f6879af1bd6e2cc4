import { DisconnectReason, JoinResponse, ServerInfo } from '@livekit/protocol';
import type { ClaimGrants } from 'livekit-server-sdk';
import type { WebSocket } from 'ws';
import { Participant } from './participant';
import { DoubleRoom } from './room';
import type { Webhooks } from './webhooks';

/** The version of livekit-server whose behaviour is imitated. */
const VERSION = '1.13.5';

/** The rooms of one server. */
export class Rooms {
  private readonly rooms = new Map<string, DoubleRoom>();

  constructor(private readonly webhooks: Webhooks) {}

  get all(): DoubleRoom[] {
    return [...this.rooms.values()];
  }
  get(name: string): DoubleRoom | undefined {
    return this.rooms.get(name);
  }

  ensure(name: string, metadata?: string): DoubleRoom {
    const known = this.rooms.get(name);
    if (known) return known;
    const room = new DoubleRoom(name, this.webhooks, () => this.rooms.delete(name), metadata);
    this.rooms.set(name, room);
    return room;
  }

  /** Somebody with a good token connects. */
  join(socket: WebSocket, name: string, grants: ClaimGrants & { sub?: string }, autoSubscribe: boolean): void {
    const room = this.ensure(name);
    const participant = new Participant(room, socket, grants, autoSubscribe);
    // the newer connection of an identity wins, as after a lost network. It is in before the older one leaves, so that the
    // room does not end in between
    const older = room.participants.get(participant.identity);
    const response = new JoinResponse({
      room: room.info,
      participant: participant.info,
      otherParticipants: room.others(participant).flatMap((each) => (each.hidden || each === older ? [] : [each.info])),
      serverVersion: VERSION,
      serverInfo: new ServerInfo({ version: VERSION, protocol: 16, nodeId: 'ND_double' }),
      subscriberPrimary: false,
      pingTimeout: 15,
      pingInterval: 5,
      fastPublish: true,
      enabledPublishCodecs: [{ mime: 'audio/opus' }, { mime: 'audio/red' }],
    });
    participant.send('join', response);
    room.participants.set(participant.identity, participant);
    older?.close(DisconnectReason.DUPLICATE_IDENTITY);
    room.enter(participant);
  }

  close(): void {
    for (const room of this.all) room.end();
  }
}
