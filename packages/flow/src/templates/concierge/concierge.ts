import { both, flowOf, step } from '../build';
import { ask, byNumber, choose, closed, note, PHONE, people, pick, reachable, tell } from '../parts';
import type { TemplateIds } from '../template';

/** Taxis, tickets and tables are noted with day and time; the concierge confirms. */
export function concierge({ departments, schedules }: TemplateIds) {
  return flowOf(
    'Concierge',
    ['en', 'es'],
    [
      step(
        'start',
        'trigger',
        'Call comes in',
        [0, 1],
        { scheduleId: schedules.concierge! },
        { open: 'language', closed: 'language_closed' },
      ),
      byNumber([1, 1], 'welcome'),
      { ...byNumber([1, 4], 'closed'), id: 'language_closed', name: 'English or Spanish, closed' },
      tell(
        'welcome',
        'Welcome',
        [2, 1],
        ['The concierge of {{ hotel.name }}, good day.', 'Conserjería de {{ hotel.name }}, buenos días.'],
        'menu',
      ),
      choose(
        'menu',
        'Concierge menu',
        [3, 1],
        [
          'To arrange something for you, press 1. For how to get here, press 2. To talk to the concierge, press 0.',
          'Para organizarle algo, pulse 1. Para saber cómo llegar, pulse 2. Para hablar con conserjería, pulse 0.',
        ],
        [
          [
            'arrange',
            'Arrange something',
            '1',
            ['arrange something', 'a taxi', 'tickets'],
            ['organizar algo', 'un taxi', 'entradas'],
          ],
          ['way', 'How to get here', '2', ['how to get here', 'directions'], ['cómo llegar', 'la dirección']],
        ],
        { arrange: 'what', way: 'way' },
        'team',
      ),
      tell(
        'way',
        'How to get here',
        [4, 0],
        [
          'You find us at {{ hotel.address | default: "the address on our website" }}. From the airport a taxi takes about half an hour.',
          'Estamos en {{ hotel.address | default: "la dirección que figura en nuestra web" }}. Desde el aeropuerto, un taxi tarda una media hora.',
        ],
        'menu',
      ),
      ...pick(
        'what',
        'What to arrange',
        [4, 1],
        [
          'For a taxi, press 1. For tickets and tours, press 2. For a table in town, press 3.',
          'Para un taxi, pulse 1. Para entradas y excursiones, pulse 2. Para una mesa en la ciudad, pulse 3.',
        ],
        [
          ['taxi', 'Taxi', '1', ['a taxi', 'a car'], ['un taxi', 'un coche']],
          ['tour', 'Tickets and tours', '2', ['tickets', 'a tour'], ['entradas', 'una excursión']],
          ['table', 'Table in town', '3', ['a table', 'a restaurant'], ['una mesa', 'un restaurante']],
        ],
        'wish',
        'ask_day',
        'team',
      ),
      ask('ask_day', 'Ask day', [6, 1], 'date', ['For which day?', '¿Para qué día?'], 'ask_time', 'team'),
      ask('ask_time', 'Ask time', [7, 1], 'time', ['At what time?', '¿A qué hora?'], 'ask_name', 'team'),
      ask(
        'ask_name',
        'Ask name',
        [8, 1],
        'name',
        ['May I have your name, please?', '¿Me dice su nombre, por favor?'],
        'has_number',
        'team',
      ),
      ...reachable([9, 1], 'note_wish', 'team'),
      note(
        'note_wish',
        'Note the wish',
        [10, 1],
        {
          interest: '{{ vars.wish }} on {{ answers.ask_day.value }} at {{ answers.ask_time.value }}',
          name: '{{ answers.ask_name.value }}',
          number: PHONE,
        },
        'noted',
        'team',
      ),
      step('noted', 'hangup', 'Goodbye, noted', [11, 1], {
        text: both(
          'The concierge will see to it and confirm. Goodbye.',
          'Conserjería se ocupará y se lo confirmará. Hasta pronto.',
        ),
        outcome: 'concierge_request',
      }),
      closed([3, 4], ['The concierge is not here now.', 'El conserje no está en este momento.']),
      ...people([7, 5], departments.concierge!, 'To the concierge', ['the concierge', 'conserjería']),
    ],
    [{ name: 'wish', type: 'text' }],
  );
}
