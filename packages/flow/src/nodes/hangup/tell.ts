import type { LocalizedText } from '../../model';
import type { Telling, TellingContext } from '../../registry/telling';

interface Goodbye {
  text: LocalizedText;
  outcome: string | null;
  inside: 'comes_back' | 'ends_call';
}

export function tellHangup({ text, outcome, inside }: Goodbye, { pick, said, inside: used }: TellingContext): Telling {
  if (used && inside === 'comes_back') {
    const how = outcome === null ? '' : pick(` with “${outcome}”`, ` con «${outcome}»`);
    return { goes: pick(`come back${how}`, `vuelven${how}`), instead: pick(`coming back${how}`, `volver${how}`) };
  }
  const words = said(text);
  return {
    goes:
      words === ''
        ? pick('are hung up on without a word', 'oyen cómo se corta la llamada, sin una palabra')
        : pick(`hear ${words} and the call ends`, `oyen ${words} y la llamada termina`),
    instead: pick('being hung up on', 'terminar la llamada'),
  };
}
