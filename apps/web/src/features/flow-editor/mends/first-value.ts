import type { FlowVariable, Json } from '@innline/flow';
import type { Mender } from './types';

const FIRST: Partial<Record<FlowVariable['type'], { value: Json; words: string }>> = {
  number: { value: 0, words: '0' },
  boolean: { value: false, words: 'no' },
  text: { value: '', words: 'nothing' },
};

/** A variable that is read before it is set (G6): it begins with something. */
export const firstValue: Mender = ({ message, severity }, document) => {
  if (severity !== 'blocks') return [];
  return document.variables.flatMap((variable) => {
    const first = FIRST[variable.type];
    if (first === undefined || variable.initial !== undefined) return [];
    if (!message.includes(`the variable “${variable.name}”`)) return [];
    return [
      {
        label: `Let “${variable.name}” begin with ${first.words}`,
        apply: (draft) => ({
          ...draft,
          variables: draft.variables.map((other) =>
            other.name === variable.name ? { ...other, initial: first.value } : other,
          ),
        }),
      },
    ];
  });
};
