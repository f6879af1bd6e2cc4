import type { LocalizedText } from '../../model';
import type { Telling, TellingContext } from '../../registry/telling';
import type { Recording } from '../../text/recording';

interface Greeting {
  text: LocalizedText;
  audio: Recording | null;
}

export function tellGreet({ text, audio }: Greeting, { pick, said, plays }: TellingContext): Telling {
  if (plays(audio)) {
    return {
      goes: pick('hear a recording', 'oyen una grabación'),
      instead: pick('hearing a recording', 'oír una grabación'),
    };
  }
  const words = said(text);
  if (words === '') return { goes: '', instead: pick('nothing', 'nada') };
  return { goes: pick(`hear ${words}`, `oyen ${words}`), instead: pick(`hearing ${words}`, `oír ${words}`) };
}
