import { forHotel } from '@innline/db';
import { AppError } from '@innline/shared';
import * as z from 'zod';
import { smsOf } from '../../adapters/sms';
import { MOST_CHARACTERS } from '../../adapters/sms/contract';
import { defineRoute } from '../route';
import { reachable } from './calls';

export const sendMessage = defineRoute({
  method: 'POST',
  path: '/voice/messages',
  id: 'sendMessage',
  summary: 'Sends a text message.',
  permission: 'call.act',
  body: z.object({
    to: z.string().max(40).describe('With its country code, such as +34971123456.'),
    text: z.string().trim().min(1).max(MOST_CHARACTERS),
    lineId: z.string().max(64).optional().describe('Its number is shown. Left out: any number of the account.'),
  }),
  status: 202,
  errors: { 409: 'The number is on the do-not-call list, or no carrier that sends messages is connected.' },
  example: {
    body: { to: '+34600111222', text: 'Your room is ready.' },
    response: { id: 'SM0123456789abcdef0123456789abcdef', provider: 'twilio' },
  },
  response: z.object({ id: z.string().describe('The carrier’s id of the message.'), provider: z.string() }),
  async handle({ body: { to, text, lineId }, caller, services }) {
    const { hotelId } = caller;
    const number = await reachable(hotelId, to);
    const from = lineId === undefined ? null : (await forHotel(hotelId).lines.get(lineId)).number;
    const provider = await smsOf(hotelId, from, services);
    if (!provider)
      throw new AppError(
        'conflict',
        'No carrier that sends text messages is connected. Connect Telnyx or Twilio first.',
      );
    const { id } = await provider.send({ to: number, from, text });
    return { id, provider: provider.id };
  },
});
