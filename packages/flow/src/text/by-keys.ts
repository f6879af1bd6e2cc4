import type { LocalizedText } from '../model';

/** What to press, for callers in whose language nobody understands speech. `{…}` is filled in by the step. */
export const KEY_TEXTS = {
  keys: {
    en: 'Please use the keys of your phone.',
    es: 'Por favor, use las teclas de su teléfono.',
    fr: 'Veuillez utiliser les touches de votre téléphone.',
    de: 'Bitte benutzen Sie die Tasten Ihres Telefons.',
    pt: 'Por favor, use as teclas do seu telefone.',
    it: 'Usi i tasti del suo telefono, per favore.',
  },
  /** One choice of a menu. */
  option: {
    en: 'For {choice}, press {key}.',
    es: 'Para {choice}, pulse {key}.',
    fr: 'Pour {choice}, tapez {key}.',
    de: 'Für {choice} drücken Sie {key}.',
    pt: 'Para {choice}, prima {key}.',
    it: 'Per {choice}, prema {key}.',
  },
  person: {
    en: 'For a person, press {key}.',
    es: 'Para hablar con una persona, pulse {key}.',
    fr: 'Pour parler à quelqu’un, tapez {key}.',
    de: 'Für ein Gespräch mit einem Menschen drücken Sie {key}.',
    pt: 'Para falar com uma pessoa, prima {key}.',
    it: 'Per parlare con una persona, prema {key}.',
  },
  yes_no: {
    en: 'Press 1 for yes, or 2 for no.',
    es: 'Pulse 1 para sí o 2 para no.',
    fr: 'Tapez 1 pour oui ou 2 pour non.',
    de: 'Drücken Sie 1 für ja oder 2 für nein.',
    pt: 'Prima 1 para sim ou 2 para não.',
    it: 'Prema 1 per sì o 2 per no.',
  },
  digits: {
    en: 'Key it in, then press the hash key.',
    es: 'Márquelo y pulse almohadilla.',
    fr: 'Composez-le, puis tapez dièse.',
    de: 'Geben Sie es ein und drücken Sie dann die Rautetaste.',
    pt: 'Marque-o e prima cardinal.',
    it: 'Lo digiti e prema cancelletto.',
  },
  date: {
    en: 'Key in two digits for the day and two for the month, then press the hash key.',
    es: 'Marque dos cifras para el día y dos para el mes, y pulse almohadilla.',
    fr: 'Composez deux chiffres pour le jour et deux pour le mois, puis tapez dièse.',
    de: 'Geben Sie zwei Ziffern für den Tag und zwei für den Monat ein und drücken Sie dann die Rautetaste.',
    pt: 'Marque dois algarismos para o dia e dois para o mês, e prima cardinal.',
    it: 'Digiti due cifre per il giorno e due per il mese, poi prema cancelletto.',
  },
  /** Where the month is written first. */
  date_month_first: {
    en: 'Key in two digits for the month and two for the day, then press the hash key.',
    es: 'Marque dos cifras para el mes y dos para el día, y pulse almohadilla.',
    fr: 'Composez deux chiffres pour le mois et deux pour le jour, puis tapez dièse.',
    de: 'Geben Sie zwei Ziffern für den Monat und zwei für den Tag ein und drücken Sie dann die Rautetaste.',
    pt: 'Marque dois algarismos para o mês e dois para o dia, e prima cardinal.',
    it: 'Digiti due cifre per il mese e due per il giorno, poi prema cancelletto.',
  },
  time: {
    en: 'Key in four digits, two for the hour from 0 to 23 and two for the minutes.',
    es: 'Marque cuatro cifras, dos para la hora, de 0 a 23, y dos para los minutos.',
    fr: 'Composez quatre chiffres, deux pour l’heure, de 0 à 23, et deux pour les minutes.',
    de: 'Geben Sie vier Ziffern ein, zwei für die Stunde von 0 bis 23 und zwei für die Minuten.',
    pt: 'Marque quatro algarismos, dois para a hora, de 0 a 23, e dois para os minutos.',
    it: 'Digiti quattro cifre, due per l’ora, da 0 a 23, e due per i minuti.',
  },
} as const satisfies Record<string, LocalizedText>;
