import type { Telling, TellingContext } from '../../registry/telling';

/** While it is open and while it is closed: for everything that asks opening hours. */
export function tellHours(scheduleId: string | null, { pick, schedule }: TellingContext): Record<string, string> {
  const name = schedule(scheduleId);
  return {
    open: pick(`While ${name} is open, callers`, `Mientras ${name} está abierto, quienes llaman`),
    closed: pick(`While ${name} is closed, callers`, `Mientras ${name} está cerrado, quienes llaman`),
    exception: pick(`On special days of ${name}, callers`, `En los días especiales de ${name}, quienes llaman`),
  };
}

export function tellHoursStep({ scheduleId }: { scheduleId: string | null }, about: TellingContext): Telling {
  const name = about.schedule(scheduleId);
  return {
    goes: about.pick(`go one way or another by the hours of ${name}`, `siguen según el horario de ${name}`),
    instead: about.pick(`going by the hours of ${name}`, `seguir según el horario de ${name}`),
    ports: tellHours(scheduleId, about),
  };
}
