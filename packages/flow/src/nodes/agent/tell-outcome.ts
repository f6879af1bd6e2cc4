import type { TellingContext } from '../../registry/telling';
import type { AgentDetail, AgentOutcome } from './outcome';

const KINDS: Record<AgentDetail['kind'], [en: string, es: string]> = {
  text: ['words', 'palabras'],
  number: ['a number', 'un número'],
  date: ['a date', 'una fecha'],
  time: ['a time of day', 'una hora'],
  phone: ['a phone number', 'un número de teléfono'],
  yes_no: ['yes or no', 'sí o no'],
};

/** “the day of arrival (a date)”. */
function tellDetail({ variable, help, kind, required }: AgentDetail, { pick }: TellingContext): string {
  const what = help.trim() || variable.replaceAll('_', ' ');
  const open = required ? '' : pick(', if they know it', ', si se sabe');
  return `${what} (${pick(...KINDS[kind])}${open})`;
}

/** By ending: when the conversation is over that way, and what must be found out before. Their names are on the ports. */
export function tellEndings(outcomes: readonly AgentOutcome[], about: TellingContext): Record<string, string> {
  const { pick } = about;
  return Object.fromEntries(
    outcomes.map(({ id, label, when, details }) => {
      const given = when.trim();
      const asked = details.map((detail) => tellDetail(detail, about)).join(', ');
      const parts = [
        given && pick(`“${given}”`, `«${given}»`),
        asked && pick(`found out first: ${asked}`, `antes se averigua: ${asked}`),
      ].filter((part) => part !== '');
      if (parts.length === 0) return [`ending ${id}`, ''];
      const told = parts.join('; ');
      return [`ending ${id}`, pick(`It ends as “${label}”: ${told}.`, `Acaba en «${label}»: ${told}.`)];
    }),
  );
}

/** Whoever leaves by an ending. */
export function tellOutcome({ label }: AgentOutcome, { pick, at }: TellingContext): string {
  return pick(`Callers who reach “${label}”${at}`, `Quienes llegan a «${label}»${at}`);
}
