import webhooks from 'twilio/lib/webhooks/webhooks.js';

/**
 * Whether the account's owner signed it. `url` exactly as Twilio was told it, never as a proxy in between rewrote it.
 * Source: twilio.com/docs/usage/security, HMAC-SHA1 over the address and the sorted parameters.
 */
export function isSigned(
  authToken: string,
  signature: string | undefined,
  url: string,
  params: Record<string, string>,
): boolean {
  return signature !== undefined && webhooks.validateRequest(authToken, signature, url, params);
}

/** An upgrade to a media stream has no parameters; Twilio signs its address with or without a slash at the end. */
export const isSignedStream = (authToken: string, signature: string | undefined, url: string): boolean =>
  isSigned(authToken, signature, url, {}) || isSigned(authToken, signature, `${url}/`, {});
