import { isAppError } from '@innline/shared';
import type { VendorAdmin } from '../../admin/contract';
import { telnyxAbilities } from './abilities';
import { assign } from './assign';
import { telnyxClient } from './client';
import { asking, isMissing } from './errors';
import { listNumbers } from './numbers';
import { trunk } from './trunk';

/** The hotel's Telnyx account, on the Connections page. */
export const telnyxAdmin: VendorAdmin<'telnyx'> = {
  abilities: telnyxAbilities,
  async test(account, env) {
    const client = telnyxClient(account, env);
    try {
      await asking(client.balance.retrieve());
      if (account.applicationId && !(await exists(client.callControlApplications.retrieve(account.applicationId))))
        return { ok: false, words: 'The key works, but the account has no voice application with this id.' };
      const numbers = await asking(listNumbers(client, env));
      const here = numbers.filter(({ rings }) => rings === 'here').length;
      return { ok: true, words: `The key works. Numbers: ${numbers.length}, ringing here: ${here}.` };
    } catch (error) {
      if (isAppError(error)) return { ok: false, words: error.safeMessage };
      throw error;
    }
  },
  numbers: (account, env) => asking(listNumbers(telnyxClient(account, env), env)),
  assign: (account, number, env) => asking(assign(telnyxClient(account, env), account, number, env)),
  trunk: (account, numbers, env, accounts) =>
    asking(trunk(telnyxClient(account, env), account.hotelId, numbers, accounts)),
};

async function exists(request: PromiseLike<unknown>): Promise<boolean> {
  try {
    await request;
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}
