import { all, both, flowOf, NOT_ANSWERED, type Step, step } from '../build';
import { byNumber, type Choice, choose, people, tell } from '../parts';
import type { TemplateIds } from '../template';

const HOUSES: readonly Choice[] = [
  ['beach', 'Beach house', '1', ['the beach house', 'the beach'], ['la casa de la playa', 'la playa']],
  ['city', 'City house', '2', ['the city house', 'the city'], ['la casa de la ciudad', 'la ciudad']],
  ['mountain', 'Mountain house', '3', ['the mountain house', 'the mountain'], ['la casa de la montaña', 'la montaña']],
];
const SAID: Record<string, readonly [en: string, es: string]> = {
  beach: ['the beach house', 'la casa de la playa'],
  city: ['the city house', 'la casa de la ciudad'],
  mountain: ['the mountain house', 'la casa de la montaña'],
};

/** A house is rung; where nobody answers there, the central desk is. */
function house(id: string, name: string, row: number, department: string): Step {
  const [en, es] = SAID[id]!;
  return step(
    id,
    'transfer',
    `To: ${name.toLowerCase()}`,
    [4, row],
    { departmentId: department, announcement: both(`I am connecting you to ${en}.`, `Le paso con ${es}.`) },
    all(NOT_ANSWERED, 'nobody_there'),
  );
}

/** One number for several houses. */
export function switchboard({ departments }: TemplateIds) {
  return flowOf(
    'Several houses',
    ['en', 'es'],
    [
      step('start', 'trigger', 'Call comes in', [0, 1], { scheduleId: null }, { start: 'language' }),
      byNumber([1, 1], 'welcome'),
      tell('welcome', 'Welcome', [2, 1], ['Welcome to {{ hotel.name }}.', 'Bienvenido a {{ hotel.name }}.'], 'menu'),
      choose(
        'menu',
        'Which house',
        [3, 1],
        [
          'For the beach house, press 1. For the city house, press 2. For the mountain house, press 3. For anything else, press 0.',
          'Para la casa de la playa, pulse 1. Para la casa de la ciudad, pulse 2. Para la casa de la montaña, pulse 3. Para otra cosa, pulse 0.',
        ],
        HOUSES,
        { beach: 'beach', city: 'city', mountain: 'mountain' },
        'team',
      ),
      ...HOUSES.map(([id, name], row) => house(id, name, row, departments[id]!)),
      tell(
        'nobody_there',
        'Nobody in the house',
        [5, 1],
        ['Nobody can answer there just now.', 'Ahora mismo no pueden atenderle allí.'],
        'team',
      ),
      ...people([6, 3], departments.frontDesk!, 'To the central desk', ['our central desk', 'nuestra centralita']),
    ],
  );
}
