import type { LocalizedText } from '../../model';

/** What is said around a call back. `{…}` is filled in by the step. */
export const CALLBACK_TEXTS = {
  offer: {
    en: 'Shall we call you back? Press 1 or say yes. Press 2 or say no.',
    es: '¿Quiere que le llamemos? Pulse 1 o diga sí. Pulse 2 o diga no.',
    fr: 'Voulez-vous que nous vous rappelions ? Tapez 1 ou dites oui, tapez 2 ou dites non.',
    de: 'Dürfen wir Sie zurückrufen? Drücken Sie 1 oder sagen Sie ja. Drücken Sie 2 oder sagen Sie nein.',
    pt: 'Quer que lhe liguemos? Prima 1 ou diga sim. Prima 2 ou diga não.',
    it: 'Vuole che la richiamiamo? Prema 1 o dica sì. Prema 2 o dica no.',
  },
  own: {
    en: 'Shall we call {number}? Press 1 or say yes. Press 2 or say no to give another number.',
    es: '¿Le llamamos al {number}? Pulse 1 o diga sí. Pulse 2 o diga no para dar otro número.',
    fr: 'Devons-nous rappeler le {number} ? Tapez 1 ou dites oui, 2 ou non pour un autre numéro.',
    de: 'Sollen wir {number} anrufen? Drücken Sie 1 oder sagen Sie ja. Mit 2 oder nein geben Sie eine andere Nummer an.',
    pt: 'Ligamos para o {number}? Prima 1 ou diga sim. Prima 2 ou diga não para indicar outro número.',
    it: 'Chiamiamo il {number}? Prema 1 o dica sì. Prema 2 o dica no per un altro numero.',
  },
  number: {
    en: 'Which number shall we call? Key it in and press the hash key, or say it.',
    es: '¿A qué número le llamamos? Márquelo y pulse almohadilla, o dígalo.',
    fr: 'Quel numéro devons-nous rappeler ? Composez-le puis tapez dièse, ou dites-le.',
    de: 'Welche Nummer sollen wir anrufen? Geben Sie sie ein und drücken Sie die Rautetaste, oder sagen Sie sie.',
    pt: 'Para que número ligamos? Marque-o e prima cardinal, ou diga-o.',
    it: 'Quale numero dobbiamo chiamare? Lo digiti e prema cancelletto, oppure lo dica.',
  },
  soon: {
    en: 'As soon as possible: press 1.',
    es: 'Lo antes posible: pulse 1.',
    fr: 'Dès que possible : tapez 1.',
    de: 'So bald wie möglich: drücken Sie 1.',
    pt: 'Assim que possível: prima 1.',
    it: 'Appena possibile: prema 1.',
  },
  window: {
    en: '{day} between {from} and {to}: press {key}.',
    es: '{day} entre {from} y {to}: pulse {key}.',
    fr: '{day} entre {from} et {to} : tapez {key}.',
    de: '{day} zwischen {from} und {to}: drücken Sie {key}.',
    pt: '{day} entre {from} e {to}: prima {key}.',
    it: '{day} tra {from} e {to}: prema {key}.',
  },
  today: { en: 'Today', es: 'Hoy', fr: "Aujourd'hui", de: 'Heute', pt: 'Hoje', it: 'Oggi' },
  tomorrow: { en: 'Tomorrow', es: 'Mañana', fr: 'Demain', de: 'Morgen', pt: 'Amanhã', it: 'Domani' },
} as const satisfies Record<string, LocalizedText>;

/** What a caller may say for the first choice. */
export const SOON_PHRASES: Record<string, string[]> = {
  en: ['as soon as possible', 'now', 'soon', 'right away'],
  es: ['lo antes posible', 'ahora', 'pronto', 'cuanto antes'],
  fr: ['dès que possible', 'maintenant', 'tout de suite'],
  de: ['so bald wie möglich', 'jetzt', 'sofort', 'gleich'],
  pt: ['assim que possível', 'agora', 'já'],
  it: ['appena possibile', 'adesso', 'subito'],
};
