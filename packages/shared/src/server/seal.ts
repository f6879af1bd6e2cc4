import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { AppError } from '../errors';

const keyOf = (secret: string) => Buffer.from(hkdfSync('sha256', secret, 'innline', 'seal:v1', 32));

/** Seals a secret with AES-256-GCM. `context` (e.g. the row's id) is bound in: a sealed value moved to another row will not open. */
export function seal(plain: string, secret: string, context: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret), iv).setAAD(Buffer.from(context));
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return `v1.${iv.toString('base64url')}.${body.toString('base64url')}.${cipher.getAuthTag().toString('base64url')}`;
}

/** @throws AppError `internal` when the value was tampered with, moved, or sealed under another INNLINE_SECRET. */
export function unseal(sealed: string, secret: string, context: string): string {
  const [version, iv, body, tag] = sealed.split('.');
  try {
    if (version !== 'v1' || !iv || body === undefined || !tag) throw new Error('shape');
    const decipher = createDecipheriv('aes-256-gcm', keyOf(secret), Buffer.from(iv, 'base64url'))
      .setAAD(Buffer.from(context))
      .setAuthTag(Buffer.from(tag, 'base64url'));
    return Buffer.concat([decipher.update(Buffer.from(body, 'base64url')), decipher.final()]).toString('utf8');
  } catch (cause) {
    throw new AppError('internal', 'A stored secret cannot be opened. Was INNLINE_SECRET changed? Enter it again.', {
      cause,
    });
  }
}
