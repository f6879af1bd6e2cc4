import type { FakeNumber } from './numbers';
import { need, RestRefusal, type RestRoute } from './rest';

export interface FakeMessage {
  sid: string;
  to: string;
  from: string;
  body: string;
}

const MOST = 1_600;

export const messageRoutes = (o: { numbers: FakeNumber[]; messages: FakeMessage[] }): RestRoute[] => [
  {
    method: 'POST',
    path: '/Messages.json',
    takes: ['To', 'From', 'Body'],
    handle({ form }) {
      const [to, from] = [need(form, 'To', 21604), need(form, 'From', 21603)];
      const body = need(form, 'Body', 21602);
      if (!/^\+[1-9]\d{6,14}$/.test(to)) throw new RestRefusal(400, 21211, 'Invalid To.');
      if (!o.numbers.some(({ phone_number }) => phone_number === from))
        throw new RestRefusal(400, 21606, 'The From phone number is not a valid, SMS-capable number of the account.');
      if (body.length > MOST) throw new RestRefusal(400, 21617, 'The message body exceeds 1600 characters.');
      const sid = `SM${(o.messages.length + 1).toString(16).padStart(32, '0')}`;
      o.messages.push({ sid, to, from, body });
      return { sid, to, from, status: 'queued', num_segments: String(Math.ceil(body.length / 160)) };
    },
  },
];
