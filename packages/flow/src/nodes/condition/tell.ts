import type { Telling, TellingContext } from '../../registry/telling';
import type { Rule } from './config';
import { tellRules } from './tell-rule';

export function tellCondition({ rules }: { rules: Rule[] }, about: TellingContext): Telling {
  const { pick, name, at } = about;
  const cases = rules.map(({ id, label }) => [
    id,
    pick(`When “${label}” is the case${at}, callers`, `Cuando se da «${label}»${at}, quienes llaman`),
  ]);
  return {
    goes: pick(`are told apart at “${name}”`, `se distinguen en «${name}»`),
    instead: pick(`being told apart at “${name}”`, `distinguirse en «${name}»`),
    more: tellRules(rules, about),
    ports: {
      ...Object.fromEntries(cases),
      otherwise: pick(`In all other cases${at}, callers`, `En los demás casos${at}, quienes llaman`),
    },
  };
}
