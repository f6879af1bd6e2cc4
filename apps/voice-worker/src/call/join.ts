import type { TalkTokenClaims } from '@innline/shared';
import { newId } from '@innline/shared/ids';
import type { CallMedia } from '../media/contract';
import { Player } from '../media/player';
import type { Services } from '../services';
import type { Conversation } from './conversation';
import type { Party } from './parties';

type StaffClaims = Extract<TalkTokenClaims, { leg: 'staff' }>;
type ListenerClaims = Extract<TalkTokenClaims, { leg: 'listener' }>;

export type ColleagueClaims = StaffClaims | ListenerClaims;

const GONE = 'This call is not going on any more. Look at the desk for calls that are.';

/** A colleague picks up a ringing transfer. False: it does not ring here. */
function answerTransfer(claims: StaffClaims, media: CallMedia, services: Services, ready: () => void): boolean {
  const { transfer, hotelId, callId, userId, userName } = claims;
  if (!services.transfers.isRinging(transfer, { hotelId, callId })) return false;
  ready();
  return services.transfers.answer(transfer, { id: newId(), userId, userName, media }, { hotelId, callId });
}

/** A colleague listens in; with `takeover` they speak with the caller. False: the call is not here. */
function listenIn(claims: ListenerClaims, media: CallMedia, services: Services, ready: () => void): boolean {
  const run = services.registry.get(claims.callId);
  const call: Conversation | undefined = run ?? services.conversations.get(claims.callId);
  if (!call || call.hotelId !== claims.hotelId || call.ended) return false;
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
      if (talked && run && !run.ended) {
        run.emit({ type: 'floor.changed', holder: 'flow', memberName: null });
        run.post({ type: 'operator.release' });
      }
      call.background(services.data.legClosed({ hotelId, id: party.id, at: Date.now() }));
    },
  });
  return true;
}

/** Brings a colleague to a call of this worker. False: it is not here, and nothing was done. `ready`: before any audio. */
export const joinHere = (claims: ColleagueClaims, media: CallMedia, services: Services, ready: () => void): boolean =>
  claims.leg === 'staff' ? answerTransfer(claims, media, services, ready) : listenIn(claims, media, services, ready);

/** Brings a colleague to their call, at whichever worker it is; or tells them that it is over and closes their end. */
export async function join(
  claims: ColleagueClaims,
  media: CallMedia,
  services: Services,
  ready: () => void,
): Promise<void> {
  if (joinHere(claims, media, services, ready)) return;
  if (await services.visitors.bring(claims, media, ready)) return;
  const [why, message] =
    claims.leg === 'staff'
      ? ['not_ringing', 'A colleague was quicker, or the caller has hung up.']
      : ['not_live', GONE];
  media.error(why, message);
  media.close(why);
}
