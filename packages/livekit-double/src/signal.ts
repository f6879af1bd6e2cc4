import {
  DisconnectReason,
  Pong,
  RequestResponse,
  SignalRequest,
  type SignalResponse,
  SignalTarget,
  TrackInfo,
  TrackPublishedResponse,
} from '@livekit/protocol';
import { sid } from './ids';
import type { Participant } from './participant';

type Message = Extract<SignalResponse['message'], { case: string }>;
export type SignalCase = Message['case'];
export type SignalValue<C extends SignalCase> = Extract<Message, { case: C }>['value'];

type Request = Extract<SignalRequest['message'], { case: string }>;
type Value<C extends Request['case']> = Extract<Request, { case: C }>['value'];

function addTrack(asked: Value<'addTrack'>, participant: Participant): void {
  const { cid, type, name, source, muted, stream, disableDtx, audioFeatures } = asked;
  const info = new TrackInfo({ sid: sid('TR_'), type, name, source, muted, stream, disableDtx, audioFeatures });
  info.mimeType = 'audio/opus';
  participant.announceTrack({ info, cid, live: false, outlets: new Set() });
  participant.send('trackPublished', new TrackPublishedResponse({ cid, track: info }));
}

function mute({ sid: of, muted }: Value<'mute'>, participant: Participant): void {
  const track = [...participant.announced.values()].find(({ info }) => info.sid === of);
  if (!track) return;
  track.info.muted = muted;
  participant.room.announce(participant);
}

function updateMetadata(asked: Value<'updateMetadata'>, participant: Participant): void {
  const { info } = participant;
  if (asked.metadata) info.metadata = asked.metadata;
  if (asked.name) info.name = asked.name;
  for (const [key, value] of Object.entries(asked.attributes)) {
    // an empty text takes an attribute away
    if (value === '') delete info.attributes[key];
    else info.attributes[key] = value;
  }
  participant.send('requestResponse', new RequestResponse({ requestId: asked.requestId, reason: 0 }));
  participant.room.announce(participant, true);
}

function subscription({ trackSids, subscribe }: Value<'subscription'>, participant: Participant): void {
  for (const other of participant.room.others(participant)) {
    for (const track of other.tracks.filter(({ info }) => trackSids.includes(info.sid))) {
      if (subscribe) participant.hear(other, track, true);
      else participant.unhear(track);
    }
  }
}

export const readSignal = {
  /** @throws Error when the bytes are no signal request */
  parse: (message: Buffer, binary: boolean): SignalRequest =>
    binary ? SignalRequest.fromBinary(new Uint8Array(message)) : SignalRequest.fromJsonString(message.toString()),

  /** What a client asks of the server, one case each; what is not here has no effect on audio and data. */
  act({ message }: SignalRequest, participant: Participant): void {
    switch (message.case) {
      case 'offer':
        return participant.publisher.offer(message.value.sdp, message.value.id);
      case 'answer':
        return participant.subscriber.answer(message.value.sdp);
      case 'trickle': {
        const { target, candidateInit } = message.value;
        const to = target === SignalTarget.PUBLISHER ? participant.publisher : participant.subscriber;
        return to.candidate(candidateInit);
      }
      case 'addTrack':
        return addTrack(message.value, participant);
      case 'mute':
        return mute(message.value, participant);
      case 'updateMetadata':
        return updateMetadata(message.value, participant);
      case 'subscription':
        return subscription(message.value, participant);
      case 'ping':
        return participant.send('pong', BigInt(Date.now()));
      case 'pingReq': {
        const { timestamp } = message.value;
        return participant.send('pongResp', new Pong({ lastPingTimestamp: timestamp, timestamp: BigInt(Date.now()) }));
      }
      case 'leave':
        return participant.close(DisconnectReason.CLIENT_INITIATED);
    }
  },
};
