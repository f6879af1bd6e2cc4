import { drawListen } from '../gather/listen';
import { drawMenu } from '../gather/menu';
import type { WidgetDefinition } from '../widget';

export const gatherInputOnCall: WidgetDefinition = {
  types: ['gather-input-on-call'],
  label: 'Gather Input On Call',
  channel: 'voice',
  besides: ['number_of_digits', 'stop_gather', 'language', 'gather_language'],
  ownWays: ['keypress', 'speech', 'timeout'],
  convert(work) {
    const menu = work.draft.plan.menus.get(work.state.name);
    if (menu) drawMenu(work, menu);
    else drawListen(work);
  },
};
