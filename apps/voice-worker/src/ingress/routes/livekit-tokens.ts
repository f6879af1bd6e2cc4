import { AppError } from '@innline/shared';
import * as z from 'zod';
import { callerPage } from '../livekit/page';
import { defineRoute } from '../route';
import { checkedCall, WantedCall } from './wanted-call';

/** How to join a room. */
export const PageSeat = z.object({ url: z.string(), token: z.string(), room: z.string(), callId: z.string() });

export const makeLiveKitToken = defineRoute({
  method: 'POST',
  path: '/voice/livekit/tokens',
  id: 'makeLiveKitToken',
  summary: 'A token for one call from a browser by LiveKit: join `room` at `url` within a minute.',
  permission: 'call.talk',
  body: WantedCall,
  status: 201,
  response: PageSeat,
  async handle({ body, caller, services }) {
    const { hotelId } = caller;
    const account = await services.accounts.of(hotelId, 'livekit');
    if (!account) throw new AppError('not_found', 'This hotel has no LiveKit connection. Use POST /voice/talk-tokens.');
    const wanted = await checkedCall(body, hotelId, services);
    return callerPage({ ...wanted, hotelId }, { userId: caller.id, userName: caller.name }, account, services);
  },
});
