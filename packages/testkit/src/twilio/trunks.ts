import type { FakeNumber } from './numbers';
import { PAGING, pageOf } from './page';
import { need, RestRefusal, type RestRoute } from './rest';

/** An elastic SIP trunk of the account. */
export interface FakeTrunk {
  sid: string;
  friendly_name: string;
  transfer_mode: string;
  urls: { sid: string; friendly_name: string; sip_url: string; weight: number; priority: number; enabled: boolean }[];
}

const sidOf = (kind: string, n: number) => `${kind}${n.toString(16).padStart(32, '0')}`;
const MODES = ['disable-all', 'enable-all', 'sip-only'];

/** Twilio's lists of this interface tell of the next page in `meta`, as a whole address. */
function listOf(name: string, entries: readonly unknown[], query: URLSearchParams, path: string) {
  const { page, next } = pageOf(entries, query);
  const next_page_url = next && `https://trunking.twilio.com/v1${path}${next}`;
  return { [name]: page, meta: { key: name, next_page_url } };
}

/** Source: twilio.com/docs/sip-trunking/api. */
export function trunkRoutes({ trunks, numbers }: { trunks: FakeTrunk[]; numbers: FakeNumber[] }): RestRoute[] {
  let made = 0;
  const the = (id: string) => {
    const trunk = trunks.find(({ sid }) => sid === id);
    if (!trunk) throw new RestRefusal(404, 20404, `The requested resource /Trunks/${id} was not found`);
    return trunk;
  };
  const shown = ({ urls: _, ...trunk }: FakeTrunk) => trunk;
  return [
    {
      ...{ method: 'GET', path: '/Trunks', takes: PAGING },
      handle: ({ query }) => listOf('trunks', trunks.map(shown), query, '/Trunks'),
    },
    {
      ...{ method: 'POST', path: '/Trunks', takes: ['FriendlyName', 'TransferMode'] },
      handle({ form }) {
        const [friendly_name, transfer_mode] = [form.get('FriendlyName') ?? '', form.get('TransferMode') ?? MODES[0]!];
        if (friendly_name.length > 64) throw new RestRefusal(400, 21245, 'FriendlyName is too long');
        if (!MODES.includes(transfer_mode)) throw new RestRefusal(400, 20001, 'TransferMode is not known');
        trunks.push({ sid: sidOf('TK', ++made), friendly_name, transfer_mode, urls: [] });
        return shown(trunks.at(-1)!);
      },
    },
    {
      ...{ method: 'GET', path: '/Trunks/{id}/OriginationUrls', takes: PAGING },
      handle: ({ query, id }) => listOf('origination_urls', the(id).urls, query, `/Trunks/${id}/OriginationUrls`),
    },
    {
      ...{ method: 'POST', path: '/Trunks/{id}/OriginationUrls' },
      takes: ['FriendlyName', 'SipUrl', 'Weight', 'Priority', 'Enabled'],
      handle({ form, id }) {
        const [friendly_name, sip_url] = [need(form, 'FriendlyName', 20001), need(form, 'SipUrl', 20001)];
        const [weight, priority] = [Number(need(form, 'Weight', 20001)), Number(need(form, 'Priority', 20001))];
        if (!/^sip:[^@\s]+$/.test(sip_url)) throw new RestRefusal(400, 21246, 'SipUrl must be a sip: address');
        const enabled = need(form, 'Enabled', 20001) === 'true';
        const url = { sid: sidOf('OU', ++made), friendly_name, sip_url, weight, priority, enabled };
        the(id).urls.push(url);
        return url;
      },
    },
    {
      ...{ method: 'GET', path: '/Trunks/{id}/PhoneNumbers', takes: PAGING },
      handle({ query, id }) {
        const on = numbers.filter(({ trunk_sid }) => trunk_sid === the(id).sid);
        return listOf('phone_numbers', on, query, `/Trunks/${id}/PhoneNumbers`);
      },
    },
    {
      ...{ method: 'POST', path: '/Trunks/{id}/PhoneNumbers', takes: ['PhoneNumberSid'] },
      handle({ form, id }) {
        const number = numbers.find(({ sid }) => sid === need(form, 'PhoneNumberSid', 20001));
        if (!number) throw new RestRefusal(404, 20404, 'The requested resource was not found');
        number.trunk_sid = the(id).sid;
        return number;
      },
    },
  ];
}
