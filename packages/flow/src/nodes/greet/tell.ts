import type { LocalizedText } from '../../model';
import type { Telling, TellingContext } from '../../registry/telling';

interface Greeting {
  text: LocalizedText;
  audio: string | null;
}

export function tellGreet({ text, audio }: Greeting, { pick, said }: TellingContext): Telling {
  if (audio !== null) {
    return {
      goes: pick('hear a recording', 'oyen una grabación'),
      instead: pick('hearing a recording', 'oír una grabación'),
    };
  }
  const words = said(text);
  if (words === '') return { goes: '', instead: pick('nothing', 'nada') };
  return { goes: pick(`hear ${words}`, `oyen ${words}`), instead: pick(`hearing ${words}`, `oír ${words}`) };
}
