import type { TalkTokenClaims } from '@innline/shared';
import { newId } from '@innline/shared/ids';
import type { CallMedia } from '../media/contract';
import { Player } from '../media/player';
import type { Services } from '../services';
import type { Party } from './parties';

type StaffClaims = Extract<TalkTokenClaims, { leg: 'staff' }>;
type ListenerClaims = Extract<TalkTokenClaims, { leg: 'listener' }>;

const GONE = 'This call is not going on here any more. Look at the desk for calls that are.';

/** A colleague picks up a ringing transfer. */
export function answerTransfer(claims: StaffClaims, media: CallMedia, services: Services, ready: () => void): void {
  const { transfer, hotelId, callId, userId, userName } = claims;
  if (!services.transfers.isRinging(transfer, { hotelId, callId })) {
    media.error('not_ringing', 'A colleague was quicker, or the caller has hung up.');
    media.close('not_ringing');
    return;
  }
  ready();
  services.transfers.answer(transfer, { id: newId(), userId, userName, media }, { hotelId, callId });
}

/** A colleague listens in; with `takeover` they speak with the caller. */
export function listenIn(claims: ListenerClaims, media: CallMedia, services: Services, ready: () => void): void {
  const call = services.registry.get(claims.callId);
  if (!call || call.hotelId !== claims.hotelId || call.ended) {
    media.error('not_live', GONE);
    media.close('not_live');
    return;
  }
  const { userId, userName, hotelId } = claims;
  const party: Party = {
    id: newId(),
    kind: 'listener',
    userId,
    userName,
    media,
    player: new Player(media, services.ticker),
  };
  ready();
  call.parties.listenIn(party);
  call.emit({ type: 'command', command: 'listen_in', actorName: userName, text: null });
  const leg = {
    id: party.id,
    hotelId,
    callId: call.id,
    kind: 'listener' as const,
    transport: media.transport,
    userId,
    userName,
    at: Date.now(),
  };
  call.background(services.data.legOpened(leg));
  media.handle({
    frame: (pcm) => call.parties.fromParty(party.id, pcm),
    digit() {},
    text() {},
    mark: (name) => party.player.marked(name),
    closed() {
      const talked = call.parties.talker?.id === party.id;
      call.parties.leave(party.id);
      party.player.close();
      // whoever took the call over and leaves gives it back to the flow
      if (talked && !call.ended) {
        call.emit({ type: 'floor.changed', holder: 'flow', memberName: null });
        call.post({ type: 'operator.release' });
      }
      call.background(services.data.legClosed({ hotelId, id: party.id, at: Date.now() }));
    },
  });
}
