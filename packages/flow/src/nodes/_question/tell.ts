import type { LocalizedText } from '../../model';
import type { TellingContext } from '../../registry/telling';

/** How often it asks and how long it waits; the same for everything that asks. */
export function tellPatience(
  { tries, timeoutSeconds }: { tries: number; timeoutSeconds: number },
  { pick }: TellingContext,
): string {
  const times = tries === 1 ? pick('once', 'una vez') : pick(`up to ${tries} times`, `hasta ${tries} veces`);
  const seconds =
    timeoutSeconds === 1
      ? pick('1 second', '1 segundo')
      : pick(`${timeoutSeconds} seconds`, `${timeoutSeconds} segundos`);
  return pick(
    `They are asked ${times} and have ${seconds} each time.`,
    `Se les pregunta ${times}, con ${seconds} para contestar cada vez.`,
  );
}

/** The author's own words for the second try, the third and so on. */
export function tellAgain({ reprompts }: { reprompts: LocalizedText[] }, { pick, said }: TellingContext): string {
  const words = reprompts.map(said).filter((one) => one !== '');
  if (words.length === 0) return '';
  return pick(
    `Asked again, they hear ${words.join(', then ')}.`,
    `Si se repite la pregunta, oyen ${words.join(', luego ')}.`,
  );
}

export function tellSure(
  { confirmLowConfidence }: { confirmLowConfidence: boolean },
  { pick }: TellingContext,
): string {
  if (!confirmLowConfidence) return '';
  return pick('When we are not sure, we read it back.', 'Si hay dudas, se les repite lo entendido.');
}

/** Whoever never gets anything across. */
export const tellLost = ({ pick, at }: TellingContext) => ({
  silent: pick(`Callers who say nothing${at}`, `Quienes no dicen nada${at}`),
  notUnderstood: pick(
    `Callers who are not understood, or press wrong keys${at}`,
    `Quienes no se hacen entender, o pulsan teclas equivocadas${at}`,
  ),
});
