import { AppError } from '@innline/shared';
import { newId } from '@innline/shared/ids';
import * as z from 'zod';
import { pageToken } from '../../adapters/telephony/livekit/tokens';
import type { Arrival } from '../../call/place-call';
import { answer } from '../livekit/answer';
import { rememberSeat } from '../livekit/seat';
import { defineRoute } from '../route';
import { checkedCall, WantedCall } from './wanted-call';

/** As long as the token lives. */
const PATIENCE_MS = 60_000;

export const makeLiveKitToken = defineRoute({
  method: 'POST',
  path: '/voice/livekit/tokens',
  id: 'makeLiveKitToken',
  summary: 'A token for one call from a browser by LiveKit: join `room` at `url` within a minute.',
  permission: 'call.talk',
  body: WantedCall,
  status: 201,
  response: z.object({ url: z.string(), token: z.string(), room: z.string(), callId: z.string() }),
  async handle({ body, caller, services }) {
    const { hotelId } = caller;
    const account = await services.accounts.of(hotelId, 'livekit');
    if (!account) throw new AppError('not_found', 'This hotel has no LiveKit connection. Use POST /voice/talk-tokens.');
    const wanted = await checkedCall(body, hotelId, services);
    const callId = newId();
    const seat = { callId, hotelId, role: 'caller' as const, room: `call-${callId}`, roomSid: '', reads: true };
    const party = `page-${newId()}`;
    const arrival: Arrival = {
      ...{ ...wanted, callId, hotelId, channel: 'browser', callerName: null },
      ...{ userId: caller.id, userName: caller.name },
    };
    await services.arrivals.hold(arrival, 'livekit');
    await rememberSeat(services.redis, { ...seat, party });
    // the worker is in the room before the caller: no webhook has to find us, so it works behind any router
    void answer({ ...seat, party }, arrival, PATIENCE_MS, services).catch((error) => {
      services.log.error({ callId, err: { message: error.message } }, 'A page could not be answered');
    });
    const token = await pageToken(account, { room: seat.room, identity: party, name: caller.name });
    return { url: account.url, token, room: seat.room, callId };
  },
});
