import { smallFlow } from '@innline/testkit/worker';
import { it } from 'vitest';
import { house } from '../../setup';
import { OF_PAGE } from './messages';
import { TORRENT_MS, torrent } from './torrent';

const here = house();

it(
  'a page that talks nonsense harms nobody but itself',
  async () => {
    const { lineId } = await here.publish(smallFlow());
    const open = async () => {
      const caller = await here.call(lineId);
      let over = false;
      void caller.ended.then(() => {
        over = true;
      });
      const end = () => {
        caller.hangUp();
        return caller.ended;
      };
      return { say: (text: string) => caller.sendRaw(text), over: () => over, end };
    };
    await torrent(here, OF_PAGE, open, 13);
  },
  TORRENT_MS,
);
