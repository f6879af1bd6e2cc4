import * as z from 'zod';

/** Where a webhook is sent, as people enter it. Whether plain http will do is for the installation to say. */
export const webhookAddress = z
  .url({ protocol: /^https?$/, error: 'an address that begins with https://' })
  .max(500)
  .refine((url) => !URL.canParse(url) || (new URL(url).username === '' && new URL(url).password === ''), {
    error: 'an address without a user name and password; the signature says who asks',
  });
