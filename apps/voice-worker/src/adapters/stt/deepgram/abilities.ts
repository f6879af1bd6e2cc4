import type { AbilitiesOf } from '../../admin/abilities';
import { LISTEN_RATE } from './address';
import { AT_ONCE, languagesOf, understandsAll } from './languages';

const WHERE = { us: 'in the United States', eu: 'in the European Union' };

export const deepgramAbilities: AbilitiesOf<'deepgram'> = (settings) => {
  const { model = 'nova-3', region = 'us' } = settings ?? {};
  const several = understandsAll(model, [...AT_ONCE]);
  return {
    understands: languagesOf(model),
    speaks: [],
    can: [
      'Understands whole sentences, names and dates, not only what a menu offers.',
      'Listens while the caller is still speaking, so that the answer comes sooner.',
      'Is told the words of each step, so that the names in your menus are heard as such.',
      several
        ? `Tells ${AT_ONCE.size} languages apart within one call.`
        : 'Listens for one language at a time; choose nova-3 or flux-general-multi for callers of several.',
      `Listens at ${LISTEN_RATE / 1_000} kHz, the sound of a telephone.`,
      `What callers say is sent to servers ${WHERE[region]}.`,
    ],
  };
};
