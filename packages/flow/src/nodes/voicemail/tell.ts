import type { LocalizedText } from '../../model';
import type { Telling, TellingContext } from '../../registry/telling';

interface Message {
  greeting: LocalizedText;
  departmentId: string | null;
  maxSeconds: number;
  beep: boolean;
}

export function tellVoicemail(
  { greeting, departmentId, maxSeconds, beep }: Message,
  { pick, said, department, at }: TellingContext,
): Telling {
  const who =
    departmentId === null ? '' : pick(` for ${department(departmentId)}`, ` para ${department(departmentId)}`);
  const words = said(greeting);
  return {
    goes: pick(`can leave a message${who}`, `pueden dejar un mensaje${who}`),
    instead: pick(`leaving a message${who}`, `dejar un mensaje${who}`),
    more: {
      greeting: words && pick(`They hear ${words}.`, `Oyen ${words}.`),
      length: pick(`A message may last ${maxSeconds} seconds.`, `Un mensaje puede durar ${maxSeconds} segundos.`),
      beep: beep ? '' : pick('There is no tone before the message.', 'No hay tono antes del mensaje.'),
    },
    ports: {
      recorded: pick(`Callers who left a message${at}`, `Quienes dejaron un mensaje${at}`),
      empty: pick(`Callers who left no message${at}`, `Quienes no dejaron ningún mensaje${at}`),
    },
  };
}
