import { AppError, TalkTokenClaims } from '@innline/shared';
import { verifyToken } from '@innline/shared/server';
import * as z from 'zod';
import { callerPage, colleaguePage } from '../livekit/page';
import { oneTimeOf } from '../one-time';
import { defineRoute } from '../route';
import { PAGE_SEAT_EXAMPLE, PageSeat } from './livekit-tokens';

/** A token of another member, or of another hotel, is nobody's here. */
const REFUSED = new AppError('forbidden', 'This token is not yours, or was used already. Ask for a new one.');

export const exchangeTalkToken = defineRoute({
  method: 'POST',
  path: '/voice/livekit/seats',
  id: 'exchangeTalkToken',
  summary:
    'A room of LiveKit in place of the WebSocket a talk token is for; `seat` is null where the hotel has no LiveKit.',
  permission: 'call.talk',
  body: z.object({ talkToken: z.string().max(4_000) }),
  status: 201,
  errors: { 403: 'The token is not yours, or was used already.' },
  example: {
    body: { talkToken: 'eyJsZWciOiJjYWxsZXIi….3q2-7w' },
    response: { seat: PAGE_SEAT_EXAMPLE },
  },
  response: z.object({ seat: PageSeat.nullable() }),
  async handle({ body: { talkToken }, caller, services }) {
    const account = await services.accounts.of(caller.hotelId, 'livekit');
    // the token is as good as before
    if (!account) return { seat: null };
    const options = { secret: services.env.INNLINE_SECRET, purpose: 'talk', now: Date.now() };
    const claims = verifyToken(talkToken, TalkTokenClaims, options);
    if (claims.leg === 'resume' || claims.hotelId !== caller.hotelId || claims.userId !== caller.id) throw REFUSED;
    if (!(await oneTimeOf(services.redis)(talkToken))) throw REFUSED;
    if (claims.leg !== 'caller') return { seat: await colleaguePage(claims, account, services) };
    const { userId, userName, leg: _, ...wanted } = claims;
    return { seat: await callerPage(wanted, { userId, userName }, account, services) };
  },
});
