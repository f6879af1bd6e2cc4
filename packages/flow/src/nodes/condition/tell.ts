import type { Telling, TellingContext } from '../../registry/telling';

export function tellCondition(
  { rules }: { rules: { id: string; label: string }[] },
  { pick, name, at }: TellingContext,
): Telling {
  const cases = rules.map(({ id, label }) => [
    id,
    pick(`When “${label}” is the case${at}, callers`, `Cuando se da «${label}»${at}, quienes llaman`),
  ]);
  return {
    goes: pick(`are told apart at “${name}”`, `se distinguen en «${name}»`),
    instead: pick(`being told apart at “${name}”`, `distinguirse en «${name}»`),
    ports: {
      ...Object.fromEntries(cases),
      otherwise: pick(`In all other cases${at}, callers`, `En los demás casos${at}, quienes llaman`),
    },
  };
}
