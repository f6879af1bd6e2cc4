import { AppError } from '@innline/shared';
import { toE164 } from '@innline/shared/phone';
import * as z from 'zod';
import type { Services } from '../../services';

/** A call that a page or a script is about to place: where it goes, and what the flow is to believe. */
export const WantedCall = z.object({
  target: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('line'), lineId: z.string() }),
    z.object({ kind: z.literal('flow'), flowId: z.string(), version: z.enum(['draft', 'live']).default('live') }),
  ]),
  callerNumber: z.string().max(32).nullable().default(null).describe('The number the flow sees.'),
  pretendAt: z.number().int().nullable().default(null).describe('Milliseconds UTC: pretend the call comes in then.'),
  language: z.string().max(8).nullable().default(null),
});
export type WantedCall = z.output<typeof WantedCall>;

export const WANTED_CALL_EXAMPLE: z.input<typeof WantedCall> = {
  target: { kind: 'line', lineId: '019a8f3e-7c1b-7d52-9b1e-6f0f5a3c2d10' },
  callerNumber: '+34600111222',
};

/**
 * The same with its number in E.164, once its target is known to be the hotel's.
 * @throws AppError `not_found`, `unprocessable`
 */
export async function checkedCall(wanted: WantedCall, hotelId: string, { data }: Services): Promise<WantedCall> {
  const { target } = wanted;
  const callerNumber = wanted.callerNumber === null ? null : toE164(wanted.callerNumber);
  if (wanted.callerNumber !== null && callerNumber === null)
    throw new AppError('unprocessable', 'body.callerNumber: write it with its country code, e.g. +34971123456.');
  const known =
    target.kind === 'line' ? await data.line(hotelId, target.lineId) : await data.flow(hotelId, target.flowId, 'draft');
  if (!known) throw new AppError('not_found', `This hotel has no such ${target.kind}.`);
  return { ...wanted, callerNumber };
}
