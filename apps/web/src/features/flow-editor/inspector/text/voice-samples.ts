const SAMPLES: Readonly<Record<string, string>> = {
  en: 'Good evening, and thank you for calling. How may I help you?',
  es: 'Buenas tardes, gracias por llamar. ¿En qué puedo ayudarle?',
  fr: 'Bonsoir et merci de votre appel. Comment puis-je vous aider ?',
  de: 'Guten Abend und danke für Ihren Anruf. Wie kann ich Ihnen helfen?',
};

/** What a voice is listened to with; in English where we have no words of the language. */
export function voiceSample(language: string): { text: string; language: string } {
  const base = language.split('-')[0]!;
  const text = Object.hasOwn(SAMPLES, base) ? SAMPLES[base] : undefined;
  return text === undefined ? { text: SAMPLES.en!, language: 'en' } : { text, language: base };
}
