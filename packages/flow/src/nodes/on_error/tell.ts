import type { Telling, TellingContext } from '../../registry/telling';

export const tellOnError = (_: unknown, { pick }: TellingContext): Telling => ({
  goes: pick('meet a step that cannot go on', 'llegan a un paso que no puede seguir'),
  instead: pick('meeting a step that cannot go on', 'llegar a un paso que no puede seguir'),
  ports: { next: pick('When a step cannot go on, callers', 'Cuando un paso no puede seguir, quienes llaman') },
});
