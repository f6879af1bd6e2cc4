import { both, flowOf, step } from '../build';
import { ask, byNumber, choose, note, PHONE, people, reachable, tell } from '../parts';
import type { TemplateIds } from '../template';

/** Dates, rooms and a name, at any hour; the sales team makes the offer, or talks at once while it is there. */
export function groups({ departments, schedules }: TemplateIds) {
  return flowOf(
    'Group bookings',
    ['en', 'es'],
    [
      step('start', 'trigger', 'Call comes in', [0, 1], { scheduleId: null }, { start: 'language' }),
      byNumber([1, 1], 'welcome'),
      tell(
        'welcome',
        'Welcome',
        [2, 1],
        ['Group bookings at {{ hotel.name }}.', 'Reservas de grupos de {{ hotel.name }}.'],
        'menu',
      ),
      choose(
        'menu',
        'Group menu',
        [3, 1],
        [
          'For five rooms or more, press 1. For a group already booked, press 2. To talk to the sales team, press 0.',
          'Para cinco habitaciones o más, pulse 1. Para un grupo ya reservado, pulse 2. Para hablar con ventas, pulse 0.',
        ],
        [
          ['new', 'A new group', '1', ['a new group', 'five rooms'], ['un grupo nuevo', 'cinco habitaciones']],
          ['booked', 'A group already booked', '2', ['already booked', 'our group'], ['ya reservado', 'nuestro grupo']],
        ],
        { new: 'ask_arrival', booked: 'there' },
        'there',
      ),
      step(
        'there',
        'hours',
        'Is the sales team there?',
        [4, 3],
        { scheduleId: schedules.sales! },
        { open: 'team', closed: 'call_back', exception: 'call_back' },
      ),
      ask(
        'ask_arrival',
        'Ask arrival',
        [4, 1],
        'date',
        ['On which day does the group arrive?', '¿Qué día llega el grupo?'],
        'ask_nights',
        'there',
      ),
      ask(
        'ask_nights',
        'Ask nights',
        [5, 1],
        'number',
        ['For how many nights?', '¿Cuántas noches?'],
        'ask_rooms',
        'there',
        { min: 1, max: 60 },
      ),
      ask(
        'ask_rooms',
        'Ask rooms',
        [6, 1],
        'number',
        ['And how many rooms?', '¿Y cuántas habitaciones?'],
        'ask_name',
        'there',
        { min: 1, max: 200 },
      ),
      ask(
        'ask_name',
        'Ask name',
        [7, 1],
        'name',
        ['Whom may we ask for?', '¿Por quién preguntamos?'],
        'has_number',
        'there',
      ),
      ...reachable([8, 1], 'note_group', 'there'),
      note(
        'note_group',
        'Note the group',
        [9, 1],
        {
          interest:
            'Group: {{ answers.ask_rooms.value }} rooms from {{ answers.ask_arrival.value }}, {{ answers.ask_nights.value }} nights',
          name: '{{ answers.ask_name.value }}',
          number: PHONE,
        },
        'noted',
        'there',
      ),
      step('noted', 'hangup', 'Goodbye, noted', [10, 1], {
        text: both(
          'We will send you an offer within a day. Goodbye.',
          'Le enviaremos una oferta en el plazo de un día. Hasta pronto.',
        ),
        outcome: 'group_request',
      }),
      ...people([6, 4], departments.sales!, 'To the sales team', ['our sales team', 'nuestro equipo de ventas']),
    ],
  );
}
