import { AppError } from '@innline/shared';
import { newId } from '@innline/shared/ids';
import { toE164 } from '@innline/shared/phone';
import * as z from 'zod';
import { pageToken } from '../../adapters/telephony/livekit/tokens';
import type { Arrival } from '../../call/place-call';
import { answer } from '../livekit/answer';
import { defineRoute } from '../route';

/** As long as the token lives. */
const PATIENCE_MS = 60_000;

export const makeLiveKitToken = defineRoute({
  method: 'POST',
  path: '/voice/livekit/tokens',
  id: 'makeLiveKitToken',
  summary: 'A token for one call from a browser by LiveKit: join `room` at `url` within a minute.',
  permission: 'call.talk',
  body: z.object({
    target: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('line'), lineId: z.string() }),
      z.object({ kind: z.literal('flow'), flowId: z.string(), version: z.enum(['draft', 'live']).default('live') }),
    ]),
    callerNumber: z.string().max(32).nullable().default(null).describe('The number the flow sees.'),
    pretendAt: z.number().int().nullable().default(null).describe('Milliseconds UTC: pretend the call comes in then.'),
    language: z.string().max(8).nullable().default(null),
  }),
  status: 201,
  response: z.object({ url: z.string(), token: z.string(), room: z.string(), callId: z.string() }),
  async handle({ body, caller, services }) {
    const { target, pretendAt, language } = body;
    const { hotelId } = caller;
    const account = await services.accounts.of(hotelId, 'livekit');
    if (!account) throw new AppError('not_found', 'This hotel has no LiveKit connection. Use POST /voice/talk-tokens.');
    const known =
      target.kind === 'line'
        ? await services.data.line(hotelId, target.lineId)
        : await services.data.flow(hotelId, target.flowId, 'draft');
    if (!known) throw new AppError('not_found', `This hotel has no such ${target.kind}.`);
    const callerNumber = body.callerNumber === null ? null : toE164(body.callerNumber);
    if (body.callerNumber !== null && callerNumber === null)
      throw new AppError('unprocessable', 'body.callerNumber: write it with its country code, e.g. +34971123456.');
    const callId = newId();
    const seat = { callId, hotelId, role: 'caller' as const, room: `call-${callId}`, roomSid: '', reads: true };
    const party = `page-${newId()}`;
    const arrival: Arrival = {
      ...{ callId, hotelId, target, channel: 'browser', callerNumber, callerName: null },
      ...{ userId: caller.id, userName: caller.name, language, pretendAt },
    };
    // the worker is in the room before the caller: no webhook has to find us, so it works behind any router
    void answer({ ...seat, party }, arrival, PATIENCE_MS, services).catch((error) => {
      services.log.error({ callId, err: { message: error.message } }, 'A page could not be answered');
    });
    const token = await pageToken(account, { room: seat.room, identity: party, name: caller.name });
    return { url: account.url, token, room: seat.room, callId };
  },
});
