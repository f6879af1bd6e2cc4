import { forHotel } from '@innline/db';
import { AppError } from '@innline/shared';
import { toE164 } from '@innline/shared/phone';
import * as z from 'zod';
import { callOut } from '../../call/call-out';
import { NoAnswer } from '../../call/place-call';
import { defineRoute } from '../route';

const ALL_BUSY = 'All lines are busy, at every worker. Try again in a moment.';
/** Calls end every few seconds where there are so many. */
const BUSY_SECONDS = 5;

/** A number somebody may be called at, or written to. @throws AppError `unprocessable`, `conflict` */
export async function reachable(hotelId: string, input: string): Promise<string> {
  const number = toE164(input);
  if (!number) throw new AppError('unprocessable', 'Write the number with its country code, e.g. +34 971 123 456.');
  if (await forHotel(hotelId).doNotCall.has(number))
    throw new AppError('conflict', 'This number is on the do-not-call list of the hotel.');
  return number;
}

export const placeOutboundCall = defineRoute({
  method: 'POST',
  path: '/voice/calls',
  id: 'placeCall',
  summary: 'Calls somebody and runs a line’s flow, or a published flow, with them. How it goes is on the session.',
  permission: 'call.act',
  body: z
    .object({
      to: z.string().max(40).describe('With its country code, such as +34971123456.'),
      lineId: z.string().max(64).optional().describe('Its number is shown, its flow answers.'),
      flowId: z.string().max(64).optional(),
    })
    .refine(({ lineId, flowId }) => (lineId === undefined) !== (flowId === undefined), 'give lineId or flowId'),
  status: 202,
  errors: {
    404: 'There is no such line or published flow in this hotel.',
    409: 'The number is on the hotel’s do-not-call list, or no carrier is connected.',
    503: 'The lines of all workers are busy; `retry-after` says for how many seconds to wait.',
  },
  example: {
    body: { to: '+34971123456', lineId: '019a8f3e-7c1b-7d52-9b1e-6f0f5a3c2d10' },
    response: { callId: '019a8f3e-7c1b-7d52-9b1e-6f0f5a3c2d10' },
  },
  response: z.object({ callId: z.string() }),
  async handle({ body, caller, services }) {
    const { hotelId } = caller;
    const to = await reachable(hotelId, body.to);
    const target = body.lineId
      ? ({ kind: 'line', lineId: body.lineId } as const)
      : ({ kind: 'flow', flowId: body.flowId!, version: 'live' } as const);
    const userId = caller.id.startsWith('api_key:') ? null : caller.id;
    try {
      return { callId: await callOut({ hotelId, target, to, userId, userName: caller.name }, services) };
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      if (error.sentence === 'busy') throw new AppError('unavailable', ALL_BUSY, { retryAfter: BUSY_SECONDS });
      throw new AppError('not_found', 'There is no such line or published flow in this hotel.');
    }
  },
});
