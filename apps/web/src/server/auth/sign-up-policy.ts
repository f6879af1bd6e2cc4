import { mayJoin } from '@innline/db';
import { APIError } from 'better-auth/api';
import { env } from '@/env';

/**
 * Where INNLINE_OPEN_SIGN_UP is `no`, only people with a pending invitation may sign up — and the very first person of a
 * fresh installation, since somebody has to begin.
 */
export async function refuseStrangers(user: { email: string }): Promise<void> {
  if (env().INNLINE_OPEN_SIGN_UP === 'yes' || (await mayJoin(user.email))) return;
  throw new APIError('FORBIDDEN', {
    message: 'Sign-up is by invitation here. Ask an owner of your hotel for an invitation link.',
  });
}
