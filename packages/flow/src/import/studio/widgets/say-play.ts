import { nextOf } from '../graph';
import { spoken } from '../spoken';
import type { WidgetDefinition } from '../widget';

export const sayPlay: WidgetDefinition = {
  types: ['say-play'],
  label: 'Say/Play',
  channel: 'voice',
  goodEnds: ['audioComplete'],
  besides: ['language'],
  ownWays: ['audioComplete'],
  convert(work) {
    const { state, draft } = work;
    const text = spoken(work);
    const fold = [...draft.plan.folds.values()].find(({ before }) => before.at(-1) === state.name);
    // Studio hangs up behind the last words: the same words as a farewell do that here
    if (!fold && nextOf(state, 'audioComplete') === null) {
      work.add('hangup', { text });
      return;
    }
    // in Studio neither words nor keys stop what is said
    const greet = work.add('greet', { text, interruptible: false });
    if (!fold) return work.lead(greet, 'next', 'audioComplete');
    const { to, split, event } = fold.exit;
    work.leadTo(greet, 'next', to);
    if (to === null) work.lose(event, draft.flow.states.get(split)!);
  },
};
