import { both, flowOf, step } from '../build';
import { ask, byNumber, choose, closed, note, PHONE, people, reachable, tell } from '../parts';
import type { TemplateIds } from '../template';

/** Tables are asked for with day, time, number of guests and name; large parties are connected. */
export function restaurant({ departments, schedules }: TemplateIds) {
  return flowOf(
    'Restaurant',
    ['en', 'es'],
    [
      step(
        'start',
        'trigger',
        'Call comes in',
        [0, 1],
        { scheduleId: schedules.restaurant! },
        { open: 'language', closed: 'language_closed' },
      ),
      byNumber([1, 1], 'welcome'),
      { ...byNumber([1, 3], 'closed'), id: 'language_closed', name: 'English or Spanish, closed' },
      tell(
        'welcome',
        'Welcome',
        [2, 1],
        ['Welcome to the restaurant of {{ hotel.name }}.', 'Bienvenido al restaurante de {{ hotel.name }}.'],
        'menu',
      ),
      choose(
        'menu',
        'Restaurant menu',
        [3, 1],
        [
          'For a table, press 1. For a party of more than eight, press 2. For opening hours and allergies, press 3.',
          'Para una mesa, pulse 1. Para un grupo de más de ocho, pulse 2. Para horarios y alergias, pulse 3.',
        ],
        [
          ['table', 'A table', '1', ['a table', 'book a table'], ['una mesa', 'reservar una mesa']],
          ['party', 'A large party', '2', ['a large party', 'a group'], ['un grupo', 'una celebración']],
          ['facts', 'Hours and allergies', '3', ['opening hours', 'allergies'], ['horarios', 'alergias']],
        ],
        { table: 'ask_day', party: 'team', facts: 'facts' },
        'team',
      ),
      tell(
        'facts',
        'Hours and allergies',
        [4, 0],
        [
          'We serve lunch from one to four and dinner from eight to eleven. Please tell us about allergies when you book: every dish can be adapted.',
          'Servimos comidas de una a cuatro y cenas de ocho a once. Indíquenos sus alergias al reservar: adaptamos todos los platos.',
        ],
        'menu',
      ),
      ask('ask_day', 'Ask day', [4, 1], 'date', ['For which day?', '¿Para qué día?'], 'ask_time', 'team'),
      ask('ask_time', 'Ask time', [5, 1], 'time', ['At what time?', '¿A qué hora?'], 'ask_guests', 'team'),
      ask(
        'ask_guests',
        'Ask guests',
        [6, 1],
        'number',
        ['For how many people? One to eight.', '¿Para cuántas personas? De una a ocho.'],
        'ask_name',
        'team',
        { min: 1, max: 8 },
      ),
      ask(
        'ask_name',
        'Ask name',
        [7, 1],
        'name',
        ['In whose name, please?', '¿A nombre de quién, por favor?'],
        'has_number',
        'team',
      ),
      ...reachable([8, 1], 'note_table', 'team'),
      note(
        'note_table',
        'Note the table',
        [9, 1],
        {
          interest:
            'Table for {{ answers.ask_guests.value }} on {{ answers.ask_day.value }} at {{ answers.ask_time.value }}',
          name: '{{ answers.ask_name.value }}',
          number: PHONE,
        },
        'noted',
        'team',
      ),
      step('noted', 'hangup', 'Goodbye, noted', [10, 1], {
        text: both(
          'The restaurant will confirm your table. Goodbye.',
          'El restaurante le confirmará la mesa. Hasta pronto.',
        ),
        outcome: 'table_request',
      }),
      closed(
        [3, 3],
        [
          'The restaurant of {{ hotel.name }} is closed now.',
          'El restaurante de {{ hotel.name }} está cerrado en este momento.',
        ],
      ),
      ...people([6, 3], departments.restaurant!, 'To the restaurant', ['the restaurant', 'el restaurante']),
    ],
  );
}
