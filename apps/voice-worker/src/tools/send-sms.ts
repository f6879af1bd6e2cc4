import { toE164 } from '@innline/shared/phone';
import { smsOf } from '../adapters/sms';
import type { ToolHandler } from './contract';

/** From the line that was called, so that an answer comes back to it; else from any number of the carrier's. */
export const sendSms: ToolHandler<'send_sms'> = async ({ number, text }, { facts, services }) => {
  const from = facts.line?.number ?? null;
  const sms = await smsOf(facts.hotel.id, from, services);
  if (!sms) return { outcome: 'not_connected', output: { messageId: 'none' } };
  const { id } = await sms.send({ to: toE164(number, facts.hotel.country) ?? number, from, text });
  return { outcome: 'success', output: { messageId: id } };
};
