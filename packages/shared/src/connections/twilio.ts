import * as z from 'zod';
import { defineKind } from './kind';

/** Source of the names: twilio.com/docs, API credentials. */
export const TWILIO = defineKind({
  vendor: 'twilio',
  label: 'Twilio',
  category: 'carrier',
  summary: 'Telephone numbers and calls by Twilio, with media streams.',
  settings: z.object({
    accountSid: z.string().regex(/^AC[0-9a-f]{32}$/, 'an account SID: AC and 32 characters of 0-9 and a-f'),
  }),
  secrets: z.object({ authToken: z.string().trim().min(16).max(200) }),
  fields: [
    {
      name: 'accountSid',
      label: 'Account SID',
      help: 'Twilio console → Account info. Begins with AC.',
      secret: false,
      required: true,
    },
    {
      name: 'authToken',
      label: 'Auth token',
      help: 'Twilio console → Account info. It also proves that a webhook comes from Twilio.',
      secret: true,
      required: true,
    },
  ],
});
