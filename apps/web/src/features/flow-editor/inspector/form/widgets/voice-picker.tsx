'use client';
import { useHotelContext } from '../../../hotel/hotel-context';
import { PlayPrompt } from '../../text/play-prompt';
import type { WidgetProps } from '../types';
import { fromHotel, Select } from './pickers';
import { TextField } from './text-field';
import { voiceOf } from './voice-of';

/** What a voice is listened to with; in English where we have no words of the flow's language. */
const SAMPLES: Readonly<Record<string, string>> = {
  en: 'Good evening, and thank you for calling. How may I help you?',
  es: 'Buenas tardes, gracias por llamar. ¿En qué puedo ayudarle?',
  fr: 'Bonsoir et merci de votre appel. Comment puis-je vous aider ?',
  de: 'Guten Abend und danke für Ihren Anruf. Wie kann ich Ihnen helfen?',
};

/** The voices of the hotel, to choose and to listen to. Where the worker names none, an id can still be written. */
export function VoicePicker(props: WidgetProps) {
  const { voices } = useHotelContext();
  const first = (props.scope.document.languages[0] ?? 'en').split('-')[0]!;
  const language = first in SAMPLES ? first : 'en';
  if (voices.length === 0)
    return <TextField {...props} field={{ ...props.field, placeholder: 'The voice of the hotel' }} />;
  return (
    <div className="space-y-1.5">
      <Select {...props} entries={fromHotel(voices)} none="The voice of the hotel" />
      <PlayPrompt text={SAMPLES[language]!} language={language} voice={voiceOf({ voice: props.value })} />
    </div>
  );
}
