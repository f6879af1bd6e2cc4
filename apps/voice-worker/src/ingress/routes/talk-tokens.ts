import type { TalkTokenClaims } from '@innline/shared';
import { newId } from '@innline/shared/ids';
import { signToken } from '@innline/shared/server';
import * as z from 'zod';
import { defineRoute } from '../route';
import { checkedCall, WANTED_CALL_EXAMPLE, WantedCall } from './wanted-call';

const TOKEN_MS = 60_000;

export const makeTalkToken = defineRoute({
  method: 'POST',
  path: '/voice/talk-tokens',
  id: 'makeTalkToken',
  summary: 'A token for one call from a script: connect to `url` within a minute.',
  permission: 'call.talk',
  body: WantedCall,
  status: 201,
  errors: { 404: 'There is no such line or flow in this hotel.' },
  example: {
    body: WANTED_CALL_EXAMPLE,
    response: {
      token: 'eyJsZWciOiJjYWxsZXIi….3q2-7w',
      url: 'wss://voice.hotel.example/voice/webrtc?token=eyJsZWciOiJjYWxsZXIi….3q2-7w',
      expiresAt: '2026-10-12T09:01:00.000Z',
    },
  },
  response: z.object({ token: z.string(), url: z.string(), expiresAt: z.iso.datetime() }),
  async handle({ body, caller, services }) {
    const { env } = services;
    const wanted = await checkedCall(body, caller.hotelId, services);
    const now = Date.now();
    const claims: TalkTokenClaims & { id: string } = {
      // a token works once, so two of one millisecond must differ, also between workers
      id: newId(),
      leg: 'caller',
      hotelId: caller.hotelId,
      userId: caller.id,
      userName: caller.name,
      ...wanted,
    };
    const token = signToken(claims, {
      secret: env.INNLINE_SECRET,
      purpose: 'talk',
      now,
      ttlMs: TOKEN_MS,
    });
    const url = new URL('/voice/webrtc', env.INNLINE_URL.replace(/^http/, 'ws'));
    url.searchParams.set('token', token);
    return { token, url: url.href, expiresAt: new Date(now + TOKEN_MS).toISOString() };
  },
});
