import { AppError, type TalkTokenClaims } from '@innline/shared';
import { toE164 } from '@innline/shared/phone';
import { signToken } from '@innline/shared/server';
import * as z from 'zod';
import { defineRoute } from '../route';

const TOKEN_MS = 60_000;
/** Tokens work once, so two of one millisecond must differ: by when they expire. */
let made = 0;

export const makeTalkToken = defineRoute({
  method: 'POST',
  path: '/voice/talk-tokens',
  id: 'makeTalkToken',
  summary: 'A token for one call from a script: connect to `url` within a minute.',
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
  response: z.object({ token: z.string(), url: z.string(), expiresAt: z.iso.datetime() }),
  async handle({ body, caller, services }) {
    const callerNumber = body.callerNumber === null ? null : toE164(body.callerNumber);
    if (body.callerNumber !== null && callerNumber === null) {
      throw new AppError('unprocessable', 'body.callerNumber: write it with its country code, e.g. +34971123456.');
    }
    const { data, env } = services;
    const { target } = body;
    const known =
      target.kind === 'line'
        ? await data.line(caller.hotelId, target.lineId)
        : await data.flow(caller.hotelId, target.flowId, 'draft');
    if (!known) throw new AppError('not_found', `This hotel has no such ${target.kind}.`);
    const now = Date.now();
    const claims: TalkTokenClaims = {
      leg: 'caller',
      hotelId: caller.hotelId,
      userId: caller.id,
      userName: caller.name,
      ...body,
      callerNumber,
    };
    const token = signToken(claims, {
      secret: env.INNLINE_SECRET,
      purpose: 'talk',
      now,
      ttlMs: TOKEN_MS + (made++ % 1_000),
    });
    const url = new URL('/voice/webrtc', env.INNLINE_URL.replace(/^http/, 'ws'));
    url.searchParams.set('token', token);
    return { token, url: url.href, expiresAt: new Date(now + TOKEN_MS).toISOString() };
  },
});
