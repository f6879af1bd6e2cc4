import { fold } from '../fold';

interface Named {
  id: string;
  code: string;
  name: string;
}

/** A room type by id, code or name as somebody says it ("a double", "sea view"); null: none is meant, or several are. */
export function roomTypeNamed<T extends Named>(types: T[], said: string): T | null {
  const wanted = fold(said);
  const exact = types.find(({ id, code, name }) => id === said || fold(code) === wanted || fold(name) === wanted);
  if (exact) return exact;
  const words = wanted.split(' ').filter((word) => word.length > 2);
  const holding = types.filter(({ name }) => words.some((word) => fold(name).split(' ').includes(word)));
  return holding.length === 1 ? holding[0]! : null;
}
