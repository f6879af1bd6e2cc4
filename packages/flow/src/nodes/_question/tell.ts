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

/** Whoever never gets anything across. */
export const tellLost = ({ pick, at }: TellingContext) => ({
  silent: pick(`Callers who say nothing${at}`, `Quienes no dicen nada${at}`),
  notUnderstood: pick(
    `Callers who are not understood, or press wrong keys${at}`,
    `Quienes no se hacen entender, o pulsan teclas equivocadas${at}`,
  ),
});
