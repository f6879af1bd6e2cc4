import { AppError } from '@innline/shared';
import { anyNumber } from '../../telephony/telnyx/any-number';
import { telnyxClient } from '../../telephony/telnyx/client';
import { asking } from '../../telephony/telnyx/errors';
import type { SmsFactory } from '../contract';

/** Messages by the hotel's Telnyx account; the number that sends needs a messaging profile there. */
export const telnyxSms: SmsFactory = async (hotelId, { accounts, env }) => {
  const account = await accounts.of(hotelId, 'telnyx');
  if (!account) return null;
  const client = telnyxClient(account, env);
  return {
    id: 'telnyx',
    async send({ to, from, text }) {
      const sender = from ?? (await asking(anyNumber(client)));
      if (sender === null)
        throw new AppError('unprocessable', 'The Telnyx account has no number to send from. Buy one there first.');
      // retried by nobody: a message that was taken and not confirmed would reach the guest twice
      const sent = await asking(client.messages.send({ to, from: sender, text }, { maxRetries: 0 }));
      if (!sent.data?.id) throw new AppError('unavailable', 'Telnyx did not confirm the message. Try again.');
      return { id: sent.data.id };
    },
  };
};
