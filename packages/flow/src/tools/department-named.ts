import type { CallFacts } from '../model';
import { plain } from '../understand/fold';

/**
 * Id of the department meant: by its id (an author chose it) or its name (a model said it); without either the hotel's
 * desk, which is where calls go when a flow breaks, else the first there is. Null: the hotel has none such.
 */
export function departmentNamed(wanted: string | null, { departments, hotel }: CallFacts): string | null {
  const ids = Object.keys(departments);
  if (wanted === null) {
    const desk = hotel.onError?.departmentId ?? null;
    return desk !== null && Object.hasOwn(departments, desk) ? desk : (ids[0] ?? null);
  }
  if (Object.hasOwn(departments, wanted)) return wanted;
  return ids.find((id) => plain(departments[id]!.name) === plain(wanted)) ?? null;
}
