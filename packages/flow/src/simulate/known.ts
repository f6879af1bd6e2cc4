import type { Answer, FlowDocument, FlowVariable } from '../model';
import { checkedFlow, soundNodes } from '../validate/checked-flow';
import { has, namesOf, surelySet } from '../validate/data-flow';
import { readsOf } from '../validate/reads';

/** Something a call would know by the time it gets to a step. */
export type Known =
  | { kind: 'variable'; name: string; type: FlowVariable['type'] }
  /** By slug; `label` is the step's name that asks for it. */
  | { kind: 'answer'; name: string; label: string };

/** What has to be given for a call to begin at a node: read there or after it, and not surely set before on the way. */
export function knownAt(document: FlowDocument, node: string): Known[] {
  const flow = checkedFlow(document, {});
  const names = namesOf(flow);
  const set = surelySet(flow, names, node);
  const missing = new Set(
    soundNodes(flow).flatMap((checked) => {
      const here = set.get(checked.node.id);
      if (here === undefined) return [];
      return readsOf(checked).needed.filter((name) => names.bit.has(name) && !has(here, names.bit.get(name)!));
    }),
  );
  const variables = document.variables
    .filter(({ name }) => missing.has(`vars.${name}`))
    .map(({ name, type }): Known => ({ kind: 'variable', name, type }));
  const answers = soundNodes(flow)
    .filter(({ slug, definition }) => definition.storesAnswer && missing.has(`answers.${slug}`))
    .map(({ slug, node: { name } }): Known => ({ kind: 'answer', name: slug, label: name }));
  return [...variables, ...answers];
}

/** An answer as if it had been given: a number where the text is one. */
export function givenAnswer(text: string): Answer {
  const number = text.trim() === '' ? Number.NaN : Number(text);
  return { text, value: Number.isFinite(number) ? number : text, by: 'typed', confidence: 1 };
}
