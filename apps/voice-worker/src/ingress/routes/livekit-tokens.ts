import { AppError } from '@innline/shared';
import * as z from 'zod';
import { callerPage } from '../livekit/page';
import { defineRoute } from '../route';
import { checkedCall, WANTED_CALL_EXAMPLE, WantedCall } from './wanted-call';

/** How to join a room. */
export const PageSeat = z.object({ url: z.string(), token: z.string(), room: z.string(), callId: z.string() });

export const PAGE_SEAT_EXAMPLE: z.output<typeof PageSeat> = {
  ...{ url: 'wss://hotel.livekit.cloud', token: 'eyJhbGciOiJIUzI1NiJ9….Zm9v' },
  ...{ room: 'call-019a8f3e', callId: '019a8f3e-7c1b-7d52-9b1e-6f0f5a3c2d10' },
};

export const makeLiveKitToken = defineRoute({
  method: 'POST',
  path: '/voice/livekit/tokens',
  id: 'makeLiveKitToken',
  summary: 'A token for one call from a browser by LiveKit: join `room` at `url` within a minute.',
  permission: 'call.talk',
  body: WantedCall,
  status: 201,
  errors: { 404: 'The hotel has no LiveKit connection, or no such line or flow.' },
  example: { body: WANTED_CALL_EXAMPLE, response: PAGE_SEAT_EXAMPLE },
  response: PageSeat,
  async handle({ body, caller, services }) {
    const { hotelId } = caller;
    const account = await services.accounts.of(hotelId, 'livekit');
    if (!account) throw new AppError('not_found', 'This hotel has no LiveKit connection. Use POST /voice/talk-tokens.');
    const wanted = await checkedCall(body, hotelId, services);
    return callerPage({ ...wanted, hotelId }, { userId: caller.id, userName: caller.name }, account, services);
  },
});
