'use client';
import { flowVoice } from '@innline/flow';
import { useHotelContext } from '../../../hotel/hotel-context';
import { PlayPrompt } from '../../text/play-prompt';
import { voiceSample } from '../../text/voice-samples';
import type { WidgetProps } from '../types';
import { fromHotel, Select } from './pickers';
import { TextField } from './text-field';
import { voiceOf } from './voice-of';

/** The voices of the hotel, to choose and to listen to. Where the worker names none, an id can still be written. */
export function VoicePicker(props: WidgetProps) {
  const { voices = [] } = useHotelContext();
  const { document } = props.scope;
  const sample = voiceSample(document.languages[0] ?? 'en');
  const voice = voiceOf({ voice: props.value }) ?? flowVoice(document.voices, sample.language);
  if (voices.length === 0)
    return <TextField {...props} field={{ ...props.field, placeholder: 'The voice of the flow' }} />;
  return (
    <div className="space-y-1.5">
      <Select {...props} entries={fromHotel(voices)} none="The voice of the flow" />
      <PlayPrompt {...sample} voice={voice} />
    </div>
  );
}
