import {
  CreateRoomRequest,
  DataPacket,
  DataPacket_Kind,
  DeleteRoomRequest,
  DeleteRoomResponse,
  DisconnectReason,
  ListParticipantsRequest,
  ListParticipantsResponse,
  ListRoomsRequest,
  ListRoomsResponse,
  RemoveParticipantResponse,
  RoomParticipantIdentity,
  SendDataRequest,
  SendDataResponse,
  UserPacket,
} from '@livekit/protocol';
import type { Participant } from '../participant';
import type { DoubleRoom } from '../room';
import type { Rooms } from '../rooms';
import { type Method, method } from './call';
import { TwirpFailure } from './error';

/** livekit.RoomService, as far as a product that answers calls uses it. */
export function roomService(rooms: Rooms): Record<string, Method> {
  const room = (name: string): DoubleRoom => {
    const found = rooms.get(name);
    if (!found) throw new TwirpFailure('not_found', 'requested room does not exist');
    return found;
  };
  const participant = (name: string, identity: string): Participant => {
    const found = rooms.get(name)?.participants.get(identity);
    if (!found) throw new TwirpFailure('not_found', 'participant does not exist');
    return found;
  };
  return {
    CreateRoom: method(
      CreateRoomRequest,
      ({ video }) => video?.roomCreate === true,
      ({ name, metadata }) => {
        if (!name) throw new TwirpFailure('invalid_argument', 'room name is required');
        return rooms.ensure(name, metadata).info;
      },
    ),
    ListRooms: method(
      ListRoomsRequest,
      ({ video }) => video?.roomList === true,
      ({ names }) => {
        const some = rooms.all.filter(({ info }) => names.length === 0 || names.includes(info.name));
        return new ListRoomsResponse({ rooms: some.map(({ info }) => info) });
      },
    ),
    DeleteRoom: method(
      DeleteRoomRequest,
      ({ video }) => video?.roomCreate === true,
      ({ room: name }) => {
        room(name).end();
        return new DeleteRoomResponse();
      },
    ),
    ListParticipants: method(
      ListParticipantsRequest,
      ({ video }) => video?.roomAdmin === true,
      ({ room: name }) => {
        const all = [...(rooms.get(name)?.participants.values() ?? [])];
        return new ListParticipantsResponse({ participants: all.map(({ info }) => info) });
      },
    ),
    GetParticipant: method(
      RoomParticipantIdentity,
      ({ video }) => video?.roomAdmin === true,
      ({ room: name, identity }) => participant(name, identity).info,
    ),
    RemoveParticipant: method(
      RoomParticipantIdentity,
      ({ video }) => video?.roomAdmin === true,
      ({ room: name, identity }) => {
        participant(name, identity).close(DisconnectReason.PARTICIPANT_REMOVED);
        return new RemoveParticipantResponse();
      },
    ),
    SendData: method(
      SendDataRequest,
      ({ video }) => video?.roomAdmin === true,
      ({ room: name, data, topic, destinationIdentities: to, kind }) => {
        const packet = new DataPacket({ value: { case: 'user', value: new UserPacket({ payload: data, topic }) } });
        const bytes = Buffer.from(packet.toBinary());
        for (const each of room(name).participants.values())
          if (to.length === 0 || to.includes(each.identity))
            each.subscriber.data(bytes, kind === DataPacket_Kind.RELIABLE);
        return new SendDataResponse();
      },
    ),
  };
}
