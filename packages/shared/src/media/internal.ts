import * as z from 'zod';
import { Role } from '../roles';

/**
 * How the web app speaks to the voice worker for a signed-in member: a token of purpose `internal`, good for a minute,
 * sent as `Authorization: Bearer <token>` where a script would send an API key.
 */
export const InternalClaims = z.object({ hotelId: z.string(), role: Role, userId: z.string(), userName: z.string() });
export type InternalClaims = z.infer<typeof InternalClaims>;
