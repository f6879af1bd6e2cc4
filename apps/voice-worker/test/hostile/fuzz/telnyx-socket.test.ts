import { smallFlow } from '@innline/testkit/worker';
import { it } from 'vitest';
import { telnyxHouse } from '../../telnyx-house';
import { ofTelnyx } from './messages';
import { TORRENT_MS, torrent } from './torrent';

const NUMBER = '+34971000092';
const here = telnyxHouse();

it(
  'a stream of Telnyx’s that talks nonsense harms nobody but itself',
  async () => {
    await here.publishOn(NUMBER, smallFlow());
    const open = async () => {
      const call = here.fake.callIn({ from: '+34600111222', to: NUMBER });
      const stream = await call.streaming();
      let over = false;
      stream.socket.once('close', () => {
        over = true;
      });
      const end = () => {
        call.hangUp();
        return call.ended;
      };
      return { say: (text: string) => stream.raw(text), over: () => over, end };
    };
    await torrent(here, ofTelnyx('s-1'), open, 12);
  },
  TORRENT_MS,
);
