import { AppError, isAppError } from '@innline/shared';
import * as z from 'zod';
import type { VendorAdmin } from '../../admin/contract';
import { twilioAbilities } from './abilities';
import { publicUrl, TWILIO_PATHS } from './addresses';
import { type TwilioRest, twilioRest } from './rest';

const Page = z.object({
  incoming_phone_numbers: z.array(
    z.object({
      sid: z.string(),
      phone_number: z.string(),
      friendly_name: z.string().nullable(),
      voice_url: z.string().nullable(),
      voice_application_sid: z.string().nullish(),
      trunk_sid: z.string().nullish(),
    }),
  ),
});
type Incoming = z.infer<typeof Page>['incoming_phone_numbers'][number];

const numbersOf = async (rest: TwilioRest, query: Record<string, string>) =>
  Page.parse(await rest.get('/IncomingPhoneNumbers.json', query)).incoming_phone_numbers;

function ringsWhere({ voice_url: url, voice_application_sid: app, trunk_sid: trunk }: Incoming, ours: string) {
  // an application or a trunk goes before the number's own address
  if (app || trunk) return 'elsewhere';
  if (!url) return 'nowhere';
  return url === ours ? 'here' : 'elsewhere';
}

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
    const ours = publicUrl(TWILIO_PATHS.inbound, env);
    const numbers = await numbersOf(twilioRest(account, env), { PageSize: '1000' });
    return numbers.map((number) => ({
      number: number.phone_number,
      id: number.sid,
      label: number.friendly_name,
      rings: ringsWhere(number, ours),
    }));
  },
  async assign(account, number, env) {
    const rest = twilioRest(account, env);
    const [found] = await numbersOf(rest, { PhoneNumber: number, PageSize: '1' });
    if (found?.phone_number !== number)
      throw new AppError('not_found', 'This number is not in the Twilio account. Buy it there first.');
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
};
