import { both, flowOf, step } from '../build';
import { ask, byNumber, choose, closed, note, PHONE, people, pick, reachable, tell } from '../parts';
import type { TemplateIds } from '../template';

/** What is being planned, when and for how many; the team calls back with an offer. */
export function events({ departments, schedules }: TemplateIds) {
  return flowOf(
    'Event line',
    ['en', 'es'],
    [
      step(
        'start',
        'trigger',
        'Call comes in',
        [0, 1],
        { scheduleId: schedules.events! },
        { open: 'language', closed: 'language_closed' },
      ),
      byNumber([1, 1], 'welcome'),
      { ...byNumber([1, 4], 'closed'), id: 'language_closed', name: 'English or Spanish, closed' },
      tell(
        'welcome',
        'Welcome',
        [2, 1],
        ['Events at {{ hotel.name }}, welcome.', 'Eventos de {{ hotel.name }}, bienvenido.'],
        'menu',
      ),
      choose(
        'menu',
        'Event menu',
        [3, 1],
        [
          'To plan an event with us, press 1. If you are a guest of one, press 2. To talk to the team, press 0.',
          'Para organizar un evento, pulse 1. Si es invitado de un evento, pulse 2. Para hablar con el equipo, pulse 0.',
        ],
        [
          [
            'plan',
            'Plan an event',
            '1',
            ['plan an event', 'a wedding', 'a meeting'],
            ['organizar un evento', 'una boda', 'una reunión'],
          ],
          ['guest', 'Guest of an event', '2', ['i am a guest', 'directions'], ['soy invitado', 'cómo llegar']],
        ],
        { plan: 'kind', guest: 'guests_of' },
        'team',
      ),
      tell(
        'guests_of',
        'For guests of an event',
        [4, 0],
        [
          'Our event rooms are on the ground floor. Parking is free for guests, and the reception shows you the way.',
          'Los salones están en la planta baja. El aparcamiento es gratuito para invitados y en recepción le indicarán el camino.',
        ],
        'menu',
      ),
      ...pick(
        'kind',
        'Kind of event',
        [4, 1],
        [
          'For a wedding, press 1. For a meeting, press 2. For another celebration, press 3.',
          'Para una boda, pulse 1. Para una reunión, pulse 2. Para otra celebración, pulse 3.',
        ],
        [
          ['wedding', 'Wedding', '1', ['a wedding'], ['una boda']],
          ['meeting', 'Meeting', '2', ['a meeting', 'a conference'], ['una reunión', 'un congreso']],
          ['party', 'Celebration', '3', ['a celebration', 'a birthday'], ['una celebración', 'un cumpleaños']],
        ],
        'kind',
        'ask_day',
        'team',
      ),
      ask('ask_day', 'Ask day', [6, 1], 'date', ['On which day would it be?', '¿Qué día sería?'], 'ask_guests', 'team'),
      ask(
        'ask_guests',
        'Ask guests',
        [7, 1],
        'number',
        ['For how many guests, about?', '¿Para cuántos invitados, más o menos?'],
        'ask_name',
        'team',
        { min: 1, max: 900 },
      ),
      ask(
        'ask_name',
        'Ask name',
        [8, 1],
        'name',
        ['And your name, please?', '¿Y su nombre, por favor?'],
        'has_number',
        'team',
      ),
      ...reachable([9, 1], 'note_event', 'team'),
      note(
        'note_event',
        'Note the event',
        [10, 1],
        {
          interest: '{{ vars.kind }} on {{ answers.ask_day.value }} for {{ answers.ask_guests.value }}',
          name: '{{ answers.ask_name.value }}',
          number: PHONE,
        },
        'noted',
        'team',
      ),
      step('noted', 'hangup', 'Goodbye, noted', [11, 1], {
        text: both('We will call you with an offer. Goodbye.', 'Le llamaremos con una propuesta. Hasta pronto.'),
        outcome: 'event_request',
      }),
      closed([3, 4], ['The events team is not here now.', 'El equipo de eventos no está en este momento.']),
      ...people([7, 5], departments.events!, 'To the events team', ['our events team', 'nuestro equipo de eventos']),
    ],
    [{ name: 'kind', type: 'text' }],
  );
}
