import type { LocalizedText } from '../../model';
import type { Telling, TellingContext } from '../../registry/telling';

export function tellHangup({ text }: { text: LocalizedText }, { pick, said }: TellingContext): Telling {
  const words = said(text);
  return {
    goes:
      words === ''
        ? pick('are hung up on without a word', 'oyen cómo se corta la llamada, sin una palabra')
        : pick(`hear ${words} and the call ends`, `oyen ${words} y la llamada termina`),
    instead: pick('being hung up on', 'terminar la llamada'),
  };
}
