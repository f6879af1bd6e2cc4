import { randomBytes } from 'node:crypto';
import { seal, unseal } from '@innline/shared/server';
import { sealEnv } from '../../env';

/** 256 random bits; the prefix tells people and secret scanners what it is. */
export const makeSecret = (): string => `whsec_${randomBytes(32).toString('base64url')}`;

/** Bound to the webhook's id: moved to another row it does not open. */
export const sealSecret = (secret: string, id: string): string => seal(secret, sealEnv().INNLINE_SECRET, id);

export const openSecret = (sealed: string, id: string): string => unseal(sealed, sealEnv().INNLINE_SECRET, id);
