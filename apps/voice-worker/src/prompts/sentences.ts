/** What the worker itself has to say, whatever the flow says. Rendered at start, so that no outage can mute it. */
const SENTENCES = {
  en: {
    no_flow: 'Thank you for calling. This line is not set up yet. Please call again later. Goodbye.',
    busy: 'Thank you for calling. All our lines are busy at the moment. Please call again in a few minutes. Goodbye.',
    fault: 'We are sorry, something went wrong on our side. Please call again in a moment. Goodbye.',
    goodbye: 'We are sorry, we have to end this call now. Please call again in a moment. Goodbye.',
    no_speech: 'I cannot understand speech at the moment. Please use the keys of your phone.',
    moment: 'One moment please.',
    trouble: 'Sorry, I have trouble speaking at the moment. Please stay on the line.',
    dropped: 'Sorry, the line dropped for a moment.',
    message_again: 'Please say your message again after the tone.',
    staff_call: 'A guest is on the line for you.',
    staff_keys: 'Press one to take the call, or two to decline.',
    guest_away: 'The guest does not answer. Goodbye.',
    wake_up: 'Good morning, this is your wake-up call. Have a good day.',
    wake_up_later: 'Hello, this is your wake-up call.',
    queue: 'All our lines are busy at the moment. Please stay on the line. You are number {n} in the queue.',
  },
  es: {
    no_flow: 'Gracias por llamar. Esta línea todavía no está configurada. Por favor, llame más tarde. Adiós.',
    busy: 'Gracias por llamar. En este momento todas las líneas están ocupadas. Por favor, llame en unos minutos. Adiós.',
    fault: 'Lo sentimos, algo ha fallado por nuestra parte. Por favor, llame de nuevo en un momento. Adiós.',
    goodbye: 'Lo sentimos, tenemos que terminar esta llamada. Por favor, llame de nuevo en un momento. Adiós.',
    no_speech: 'En este momento no puedo entender la voz. Por favor, use las teclas de su teléfono.',
    moment: 'Un momento, por favor.',
    trouble: 'Lo siento, ahora mismo tengo problemas para hablar. Por favor, no cuelgue.',
    dropped: 'Perdone, la línea se ha cortado un momento.',
    message_again: 'Por favor, diga su mensaje otra vez después de la señal.',
    staff_call: 'Tiene una llamada de un cliente.',
    staff_keys: 'Pulse uno para atender la llamada o dos para rechazarla.',
    guest_away: 'El cliente no contesta. Adiós.',
    wake_up: 'Buenos días, esta es su llamada despertador. Que tenga un buen día.',
    wake_up_later: 'Hola, esta es su llamada despertador.',
    queue: 'En este momento todas las líneas están ocupadas. Por favor, no cuelgue. Es usted el número {n} en la cola.',
  },
  fr: {
    no_flow: "Merci de votre appel. Cette ligne n'est pas encore configurée. Veuillez rappeler plus tard. Au revoir.",
    busy: 'Merci de votre appel. Toutes nos lignes sont occupées. Veuillez rappeler dans quelques minutes. Au revoir.',
    fault: 'Nous sommes désolés, une erreur est survenue. Veuillez rappeler dans un instant. Au revoir.',
    goodbye: 'Nous sommes désolés, nous devons terminer cet appel. Veuillez rappeler dans un instant. Au revoir.',
    no_speech: 'Je ne comprends pas la parole en ce moment. Veuillez utiliser les touches de votre téléphone.',
    moment: 'Un instant, je vous prie.',
    trouble: "Désolé, j'ai du mal à parler en ce moment. Veuillez rester en ligne.",
    dropped: 'Désolé, la ligne a été coupée un instant.',
    message_again: 'Veuillez répéter votre message après le bip.',
    staff_call: 'Un client est en ligne pour vous.',
    staff_keys: "Appuyez sur un pour prendre l'appel, ou sur deux pour le refuser.",
    guest_away: 'Le client ne répond pas. Au revoir.',
    wake_up: 'Bonjour, c’est votre appel de réveil. Bonne journée.',
    wake_up_later: 'Bonjour, c’est votre appel de réveil.',
    queue: 'Toutes nos lignes sont occupées. Veuillez rester en ligne. Vous êtes numéro {n} dans la file d’attente.',
  },
  de: {
    no_flow:
      'Danke für Ihren Anruf. Diese Leitung ist noch nicht eingerichtet. Bitte rufen Sie später wieder an. Auf Wiederhören.',
    busy: 'Danke für Ihren Anruf. Zurzeit sind alle Leitungen belegt. Bitte rufen Sie in ein paar Minuten wieder an. Auf Wiederhören.',
    fault: 'Es tut uns leid, bei uns ist etwas schiefgegangen. Bitte rufen Sie gleich noch einmal an. Auf Wiederhören.',
    goodbye:
      'Es tut uns leid, wir müssen dieses Gespräch jetzt beenden. Bitte rufen Sie gleich noch einmal an. Auf Wiederhören.',
    no_speech: 'Ich kann gerade keine Sprache verstehen. Bitte benutzen Sie die Tasten Ihres Telefons.',
    moment: 'Einen Moment bitte.',
    trouble: 'Entschuldigung, ich kann gerade schlecht sprechen. Bitte bleiben Sie dran.',
    dropped: 'Entschuldigung, die Leitung war kurz unterbrochen.',
    message_again: 'Bitte sprechen Sie Ihre Nachricht nach dem Ton noch einmal.',
    staff_call: 'Ein Gast möchte Sie sprechen.',
    staff_keys: 'Drücken Sie die Eins, um den Anruf anzunehmen, oder die Zwei, um ihn abzulehnen.',
    guest_away: 'Der Gast ist nicht zu erreichen. Auf Wiederhören.',
    wake_up: 'Guten Morgen, dies ist Ihr Weckruf. Einen schönen Tag.',
    wake_up_later: 'Guten Tag, dies ist Ihr Weckruf.',
    queue: 'Zurzeit sind alle Leitungen belegt. Bitte bleiben Sie dran. Sie sind Nummer {n} in der Warteschlange.',
  },
} as const;

export type SentenceId = keyof (typeof SENTENCES)['en'];

/**
 * The sentence in the call's language, else in English; with the language it is really in. `n`: the number in it, where
 * it has one.
 */
export function sentence(id: SentenceId, language: string, n = 1): { text: string; language: string } {
  const base = language.split('-')[0]!;
  const known = base in SENTENCES ? (base as keyof typeof SENTENCES) : 'en';
  return { text: SENTENCES[known][id].replace('{n}', String(n)), language: known };
}

export const SENTENCE_IDS = Object.keys(SENTENCES.en) as SentenceId[];
