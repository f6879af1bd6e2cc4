import * as z from 'zod';

/** Where a webhook is sent. Plain http only where private addresses are allowed too: `http://` would send guests’ numbers in the open. */
export const webhookAddress = ({ plain }: { plain: boolean }) =>
  z
    .url({
      protocol: plain ? /^https?$/ : /^https$/,
      error: plain ? 'an address that begins with https:// or http://' : 'an address that begins with https://',
    })
    .max(500)
    .refine((url) => !URL.canParse(url) || (new URL(url).username === '' && new URL(url).password === ''), {
      error: 'an address without a user name and password; the signature says who asks',
    });
