import { SoftphoneFromServer, type SoftphoneToServer } from '@innline/shared';
import type { RemoteTrack } from 'livekit-client';
import type { SoftphoneAudio } from './audio';
import type { SoftphoneConnection, SoftphoneHandlers } from './connection';

/** Data messages that are ours; see the worker's media/livekit/messages.ts. */
const TOPIC = 'innline';
/** After this long the call goes another way. */
const CONNECT_MS = 6_000;

export interface LiveKitSeat {
  url: string;
  token: string;
}

/**
 * The call's connection by a room of LiveKit: the same messages as the WebSocket's, and audio as tracks. LiveKit comes back
 * by itself when the network breaks. Its client is loaded with the first such call.
 * @throws Error when the room or the worker in it cannot be reached
 */
export async function connectLiveKit(
  { url, token }: LiveKitSeat,
  audio: SoftphoneAudio,
  on: SoftphoneHandlers,
): Promise<SoftphoneConnection> {
  const { DisconnectReason, Room, RoomEvent, Track } = await import('livekit-client');
  const room = new Room({ disconnectOnPageLeave: true });
  let ready: SoftphoneFromServer | null = null;
  let over = false;
  let answered!: () => void;
  const firstWord = new Promise<void>((resolve) => {
    answered = resolve;
  });

  const finish = (clean: boolean) => {
    if (over) return;
    over = true;
    on.closed(clean);
  };
  const hear = (message: SoftphoneFromServer) => {
    if (message.type === 'ready') {
      ready = message;
      answered();
    }
    on.message(message);
    if (message.type === 'ended') finish(true);
  };
  const ENDED = new Set<number | undefined>([
    DisconnectReason.ROOM_DELETED,
    DisconnectReason.ROOM_CLOSED,
    DisconnectReason.PARTICIPANT_REMOVED,
  ]);
  room
    .on(RoomEvent.DataReceived, (bytes, _, __, topic) => {
      if (topic !== TOPIC || over) return;
      const parsed = SoftphoneFromServer.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
      if (parsed.success) hear(parsed.data);
    })
    .on(RoomEvent.TrackSubscribed, (track: RemoteTrack) => {
      if (track.kind === Track.Kind.Audio) audio.playTrack(track.attach(), track.mediaStreamTrack);
    })
    .on(RoomEvent.TrackUnsubscribed, (track: RemoteTrack) => void track.detach())
    .on(RoomEvent.Reconnecting, () => on.lost())
    .on(RoomEvent.Reconnected, () => ready && on.message(ready))
    .on(RoomEvent.Disconnected, (reason) => ready !== null && finish(ENDED.has(reason)));

  const addMicrophone = async (track: MediaStreamTrack) => {
    // DTX would cut the first sound of a word that follows silence
    await room.localParticipant.publishTrack(track, { source: Track.Source.Microphone, dtx: false });
  };
  const arrive = async () => {
    await room.connect(url, token, { autoSubscribe: true });
    const microphone = audio.microphone();
    if (microphone) await addMicrophone(microphone);
    await firstWord;
  };
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('LiveKit did not answer in time.')), CONNECT_MS);
  });
  try {
    await Promise.race([arrive(), late]);
  } catch (cause) {
    over = true;
    void room.disconnect();
    throw cause;
  }

  const send = (message: SoftphoneToServer) => {
    const bytes = new TextEncoder().encode(JSON.stringify(message));
    void room.localParticipant.publishData(bytes, { reliable: true, topic: TOPIC }).catch(() => {});
  };
  return {
    send,
    // the microphone is a track of its own
    sendAudio: () => {},
    addMicrophone,
    close: () => {
      over = true;
      void room.disconnect();
    },
  };
}
