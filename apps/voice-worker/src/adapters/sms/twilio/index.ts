import { AppError } from '@innline/shared';
import { anyNumber } from '../../telephony/twilio/any-number';
import { twilioRest } from '../../telephony/twilio/rest';
import type { SmsFactory } from '../contract';

/** Messages by the hotel's Twilio account. */
export const twilioSms: SmsFactory = async (hotelId, { accounts, env }) => {
  const account = await accounts.of(hotelId, 'twilio');
  if (!account) return null;
  const rest = twilioRest(account, env);
  return {
    id: 'twilio',
    async send({ to, from, text }) {
      const sender = from ?? (await anyNumber(rest));
      if (sender === null)
        throw new AppError('unprocessable', 'The Twilio account has no number to send from. Buy one there first.');
      const { sid } = await rest.post('/Messages.json', { To: to, From: sender, Body: text });
      return { id: String(sid) };
    },
  };
};
