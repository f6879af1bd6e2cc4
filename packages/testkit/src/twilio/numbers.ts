import { PAGING, pageOf } from './page';
import { type Form, RestRefusal, type RestRoute } from './rest';

/** A number of the account. */
export interface FakeNumber {
  sid: string;
  phone_number: string;
  friendly_name: string;
  voice_url: string;
  voice_method: string;
  status_callback: string;
  status_callback_method: string;
  voice_application_sid: string;
  trunk_sid: string | null;
  sms_url: string;
}

export const numberSid = (n: number) => `PN${n.toString(16).padStart(32, '0')}`;

export const fakeNumber = (n: number, phoneNumber: string): FakeNumber => ({
  sid: numberSid(n),
  phone_number: phoneNumber,
  friendly_name: `Number ${n}`,
  voice_url: '',
  voice_method: 'POST',
  status_callback: '',
  status_callback_method: 'POST',
  voice_application_sid: '',
  trunk_sid: null,
  sms_url: 'https://sms.example.com/kept',
});

const FIELDS: Record<string, keyof FakeNumber> = {
  VoiceUrl: 'voice_url',
  VoiceMethod: 'voice_method',
  StatusCallback: 'status_callback',
  StatusCallbackMethod: 'status_callback_method',
  VoiceApplicationSid: 'voice_application_sid',
  TrunkSid: 'trunk_sid',
  FriendlyName: 'friendly_name',
};

function change(number: FakeNumber, form: Form): FakeNumber {
  for (const [name, value] of form) {
    if (name.endsWith('Url') && value !== '' && !URL.canParse(value))
      throw new RestRefusal(400, 21502, `${name} is not a valid URL`);
    (number as unknown as Record<string, string | null>)[FIELDS[name]!] = name === 'TrunkSid' && !value ? null : value;
  }
  return number;
}

export const numberRoutes = (numbers: FakeNumber[]): RestRoute[] => [
  {
    method: 'GET',
    path: '/IncomingPhoneNumbers.json',
    takes: ['PhoneNumber', ...PAGING],
    handle({ query }) {
      const wanted = query.get('PhoneNumber');
      const found = numbers.filter(({ phone_number }) => !wanted || phone_number.includes(wanted));
      const { page, next } = pageOf(found, query);
      const next_page_uri = next && `/2010-04-01/Accounts/AC/IncomingPhoneNumbers.json${next}`;
      return { incoming_phone_numbers: page, next_page_uri };
    },
  },
  {
    method: 'POST',
    path: '/IncomingPhoneNumbers/{id}.json',
    takes: Object.keys(FIELDS),
    handle({ form, id }) {
      const number = numbers.find(({ sid }) => sid === id);
      if (!number) throw new RestRefusal(404, 20404, 'The requested resource was not found');
      return change(number, form);
    },
  },
];
