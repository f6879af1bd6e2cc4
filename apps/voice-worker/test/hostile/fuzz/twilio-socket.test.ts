import { smallFlow } from '@innline/testkit/worker';
import { it } from 'vitest';
import { phones } from '../../twilio/phones';
import { ofTwilio } from './messages';
import { TORRENT_MS, torrent } from './torrent';

const NUMBER = '+34971000091';
const twilio = await phones([NUMBER]);

it(
  'a stream of Twilio’s that talks nonsense harms nobody but itself',
  async () => {
    await twilio.line(NUMBER, smallFlow());
    const open = async () => {
      const call = twilio.callIn(NUMBER);
      const stream = await call.streamed();
      let over = false;
      void stream.ended.then(() => {
        over = true;
      });
      return { say: (text: string) => stream.sendRaw(text), over: () => over, end: () => call.hangUp() };
    };
    await torrent(twilio.here, ofTwilio('MZ1'), open, 11);
  },
  TORRENT_MS,
);
