import { both, flowOf, step } from '../build';
import { ask, byNumber, choose, people, pick, tell } from '../parts';
import type { TemplateIds } from '../template';

/** For the telephones in the rooms, day and night: what is wanted, in which room. */
export function housekeeping({ departments }: TemplateIds) {
  return flowOf(
    'Housekeeping requests',
    ['en', 'es'],
    [
      step('start', 'trigger', 'Call comes in', [0, 1], { scheduleId: null }, { start: 'language' }),
      byNumber([1, 1], 'welcome'),
      tell(
        'welcome',
        'Welcome',
        [2, 1],
        ['Housekeeping, good day.', 'Servicio de habitaciones, buenos días.'],
        'ask_room',
      ),
      ask(
        'ask_room',
        'Ask room',
        [3, 1],
        'digits',
        ['Please key in your room number.', 'Marque el número de su habitación, por favor.'],
        'wish',
        'team',
        { minDigits: 1, maxDigits: 4, confirmLowConfidence: true },
      ),
      ...pick(
        'wish',
        'What is wanted',
        [4, 1],
        [
          'For towels, press 1. To have your room made up, press 2. If something is broken, press 3. For the minibar, press 4.',
          'Para toallas, pulse 1. Para que arreglen la habitación, pulse 2. Si algo no funciona, pulse 3. Para el minibar, pulse 4.',
        ],
        [
          ['towels', 'Towels', '1', ['towels', 'more towels'], ['toallas', 'más toallas']],
          [
            'cleaning',
            'Make up the room',
            '2',
            ['make up my room', 'cleaning'],
            ['arreglar la habitación', 'limpieza'],
          ],
          [
            'broken',
            'Something is broken',
            '3',
            ['something is broken', 'a repair'],
            ['algo no funciona', 'una avería'],
          ],
          ['minibar', 'Minibar', '4', ['the minibar'], ['el minibar']],
        ],
        'wish',
        'pass_on',
        'team',
      ),
      step(
        'pass_on',
        'tool',
        'Pass the wish on',
        [6, 1],
        {
          tool: 'room_service_request',
          input: { room: '{{ answers.ask_room.value }}', request: '{{ vars.wish }}', name: '{{ caller.name }}' },
        },
        { success: 'more', unknown_room: 'ask_room', failure: 'team' },
      ),
      choose(
        'more',
        'Anything else?',
        [7, 1],
        [
          'For anything else, press 1. Otherwise you may hang up.',
          'Si necesita algo más, pulse 1. Si no, puede colgar.',
        ],
        [['more', 'Something else', '1', ['something else', 'yes'], ['otra cosa', 'sí']]],
        { more: 'wish', no_input: 'noted', no_match: 'noted' },
        'team',
      ),
      step('noted', 'hangup', 'Goodbye, noted', [8, 1], {
        text: both('We are on our way. Goodbye.', 'Enseguida vamos. Hasta luego.'),
        outcome: 'housekeeping_request',
      }),
      ...people([6, 6], departments.housekeeping!, 'To housekeeping', ['housekeeping', 'el servicio de habitaciones']),
    ],
    [{ name: 'wish', type: 'text' }],
  );
}
