import { AppError } from '@innline/shared';
import { smtpMail } from '../adapters/mail/smtp';
import type { ToolHandler } from './contract';

/** By the mail server of this installation; without one nothing is sent, and the flow can say so. */
export const sendEmail: ToolHandler<'send_email'> = async ({ to, subject, text }, { services: { env }, effectKey }) => {
  if (!env.SMTP_URL || !env.SMTP_FROM) return { outcome: 'not_connected', output: { sent: false } };
  try {
    const mail = smtpMail({ url: env.SMTP_URL, from: env.SMTP_FROM, ca: env.SMTP_CA });
    await mail.send({ to: [to], subject, text, key: effectKey });
  } catch {
    // what the server said may hold the address
    throw new AppError('unavailable', 'The mail server did not take the message.');
  }
  return { outcome: 'success', output: { sent: true } };
};
