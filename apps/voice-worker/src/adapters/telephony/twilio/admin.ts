import { AppError, isAppError } from '@innline/shared';
import type { VendorAdmin } from '../../admin/contract';
import { twilioAbilities } from './abilities';
import { publicUrl, TWILIO_PATHS } from './addresses';
import { findNumber, numbersOf, ringsWhere } from './numbers';
import { trunkingRest, twilioRest } from './rest';
import { ourTrunks, trunk } from './trunk';

/** What the Connections page does with a Twilio account. */
export const twilioAdmin: VendorAdmin<'twilio'> = {
  abilities: twilioAbilities,
  async test(account, env) {
    try {
      const { friendly_name: name, status } = await twilioRest(account, env).get('.json');
      if (status === 'active') return { ok: true, words: `Connected with the Twilio account “${name}”.` };
      return { ok: false, words: `The Twilio account is ${status}. Look at the Twilio console for why.` };
    } catch (error) {
      if (isAppError(error)) return { ok: false, words: error.safeMessage };
      throw error;
    }
  },
  async numbers(account, env) {
    const numbers = await numbersOf(twilioRest(account, env));
    // most accounts have none: one request less
    const trunked = numbers.some(({ trunk_sid }) => trunk_sid);
    const trunks = trunked ? await ourTrunks(trunkingRest(account, env)) : new Set<string>();
    const here = { url: publicUrl(TWILIO_PATHS.inbound, env), trunks };
    return numbers.map((number) => ({
      number: number.phone_number,
      id: number.sid,
      label: number.friendly_name,
      rings: ringsWhere(number, here),
    }));
  },
  async assign(account, number, env) {
    const rest = twilioRest(account, env);
    const found = await findNumber(rest, number);
    if (!found) throw new AppError('not_found', 'This number is not in the Twilio account. Buy it there first.');
    await rest.post(`/IncomingPhoneNumbers/${found.sid}.json`, {
      VoiceUrl: publicUrl(TWILIO_PATHS.inbound, env),
      VoiceMethod: 'POST',
      StatusCallback: publicUrl(TWILIO_PATHS.status, env),
      StatusCallbackMethod: 'POST',
      // either would go before the address
      VoiceApplicationSid: '',
      TrunkSid: '',
    });
  },
  trunk: (account, numbers, env, accounts) =>
    trunk({ rest: twilioRest(account, env), trunking: trunkingRest(account, env) }, account.hotelId, numbers, accounts),
};
