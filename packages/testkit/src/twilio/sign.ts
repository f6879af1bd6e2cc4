import { createHmac } from 'node:crypto';

/**
 * A webhook's signature: HMAC-SHA1 over the address and the parameters, names sorted, run together.
 * Source: twilio.com/docs/usage/security.
 */
export function signTwilio(authToken: string, url: string, params: Record<string, string> = {}): string {
  const text = Object.keys(params)
    .sort()
    .reduce((sum, name) => sum + name + params[name], url);
  return createHmac('sha1', authToken).update(text, 'utf8').digest('base64');
}
