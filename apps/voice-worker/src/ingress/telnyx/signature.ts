import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** A message may be this old, or ahead of our clock. Source: developers.telnyx.com, webhook signing. */
export const MAX_AGE_MS = 300_000;

/** What stands before the 32 bytes of an Ed25519 key in DER. Source: RFC 8410. */
const DER_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');
const MOST_KEYS = 1_000;
const keys = new Map<string, KeyObject>();

function keyOf(publicKey: string): KeyObject {
  const known = keys.get(publicKey);
  if (known) return known;
  const der = Buffer.concat([DER_PREFIX, Buffer.from(publicKey, 'base64')]);
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
  if (keys.size >= MOST_KEYS) keys.clear();
  keys.set(publicKey, key);
  return key;
}

export interface Signed {
  signature: string;
  /** Seconds UTC, exactly as sent. */
  timestamp: string;
}

/** The signature's headers, if they are there and of our time. */
export function signedBy(headers: IncomingHttpHeaders, now: number): Signed | null {
  const { 'telnyx-signature-ed25519': signature, 'telnyx-timestamp': timestamp } = headers;
  if (typeof signature !== 'string' || typeof timestamp !== 'string') return null;
  if (!/^[A-Za-z0-9+/]{86}==$/.test(signature) || !/^\d{9,11}$/.test(timestamp)) return null;
  // one way to write it: which ones were met is known by their text
  if (Buffer.from(signature, 'base64').toString('base64') !== signature) return null;
  return Math.abs(now - Number(timestamp) * 1_000) <= MAX_AGE_MS ? { signature, timestamp } : null;
}

/**
 * Whether the owner of `publicKey` (base64 of 32 bytes) signed exactly these bytes.
 * Source: developers.telnyx.com, webhook signing: Ed25519 over `timestamp|body`.
 */
export function isSigned(body: Buffer, { signature, timestamp }: Signed, publicKey: string): boolean {
  const message = Buffer.concat([Buffer.from(`${timestamp}|`), body]);
  try {
    return verify(null, message, keyOf(publicKey), Buffer.from(signature, 'base64'));
  } catch {
    // a key that is none signs nothing
    return false;
  }
}
