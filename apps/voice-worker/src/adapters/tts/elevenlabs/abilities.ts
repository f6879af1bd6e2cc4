import type { AbilitiesOf } from '../../admin/abilities';
import { languagesOf, takesLanguage } from './languages';
import { FORMS } from './lines';

const WHERE = { global: 'anywhere in the world', us: 'in the United States', eu: 'in the European Union' };

export const elevenLabsAbilities: AbilitiesOf<'elevenlabs'> = (settings) => {
  const { model = 'eleven_flash_v2_5', region = 'global' } = settings ?? {};
  return {
    understands: [],
    speaks: languagesOf(model),
    can: [
      'Speaks in any voice of your account: one for the hotel, others for single flows, languages and steps.',
      takesLanguage(model)
        ? 'Is told which language to speak, so that short answers sound right too.'
        : 'Guesses the language from the text: very short answers may sound foreign.',
      'What is said to everybody is spoken once, when you publish, and heard also while ElevenLabs is away.',
      `Speaks at ${FORMS.pcm_16000 / 1_000} kHz in browsers, and in the form of their line (8 kHz) to most telephones.`,
      `What is said is sent to servers ${WHERE[region]}.`,
    ],
  };
};
