import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

export interface SigningKey {
  privateKey: KeyObject;
  /** As Telnyx's portal shows it: base64 of 32 bytes. */
  publicKey: string;
}

export function signingKey(): SigningKey {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return { privateKey, publicKey: publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('base64') };
}

/** The headers of a webhook. `at`: milliseconds UTC. Source: developers.telnyx.com, webhook signing. */
export function signedHeaders(body: string, { privateKey }: SigningKey, at = Date.now()): Record<string, string> {
  const timestamp = String(Math.floor(at / 1_000));
  return {
    'content-type': 'application/json',
    'telnyx-timestamp': timestamp,
    'telnyx-signature-ed25519': sign(null, Buffer.from(`${timestamp}|${body}`), privateKey).toString('base64'),
  };
}
