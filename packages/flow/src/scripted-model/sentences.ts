import { baseLanguage } from '../understand/lexicon/index';

/** What the scripted model says itself; everything else it says comes from the hotel's own tools. */
const SENTENCES = {
  en: {
    anythingElse: 'Is there anything else I can do for you?',
    whatToChange: 'All right, I have not done that. What would you like instead?',
    sorry: 'I am sorry, I could not do that.',
    whichDetail: 'Please tell me: {detail}.',
    canHelpWith: 'I can help you with {list}. Press 0 for a person.',
    only: 'I am sorry, I cannot answer that. Press 0 and I will get somebody for you.',
    address: 'Our address is {value}.',
    telephone: 'Our telephone number is {value}.',
    or: 'or',
  },
  es: {
    anythingElse: '¿Puedo ayudarle en algo más?',
    whatToChange: 'De acuerdo, no lo he hecho. ¿Qué prefiere?',
    sorry: 'Lo siento, no he podido hacerlo.',
    whichDetail: 'Dígame, por favor: {detail}.',
    canHelpWith: 'Puedo ayudarle con {list}. Pulse 0 para hablar con una persona.',
    only: 'Lo siento, no puedo responder a eso. Pulse 0 y le paso con una persona.',
    address: 'Nuestra dirección es {value}.',
    telephone: 'Nuestro teléfono es {value}.',
    or: 'o',
  },
} as const;

export type Sentences = { [key in keyof (typeof SENTENCES)['en']]: string };

/** English where there are none in the language. */
export const sentencesIn = (language: string): Sentences =>
  baseLanguage(language) === 'es' ? SENTENCES.es : SENTENCES.en;
