import { both, flowOf, step } from '../build';
import { ask, byNumber, choose, closed, note, PHONE, people, pick, reachable, tell } from '../parts';
import type { TemplateIds } from '../template';

/** Treatments are asked for and noted with day, time and number; the spa confirms. */
export function spa({ departments, schedules }: TemplateIds) {
  const team = departments.spa!;
  return flowOf(
    'Spa',
    ['en', 'es'],
    [
      step(
        'start',
        'trigger',
        'Call comes in',
        [0, 1],
        { scheduleId: schedules.spa! },
        { open: 'language', closed: 'night_language' },
      ),
      byNumber([1, 1], 'welcome'),
      { ...byNumber([1, 3], 'closed'), id: 'night_language', name: 'English or Spanish, closed' },
      tell(
        'welcome',
        'Welcome',
        [2, 1],
        ['Welcome to the spa of {{ hotel.name }}.', 'Bienvenido al spa de {{ hotel.name }}.'],
        'menu',
      ),
      choose(
        'menu',
        'Spa menu',
        [3, 1],
        [
          'To ask for a treatment, press 1. To hear what we offer, press 2. To change an appointment, press 3.',
          'Para pedir un tratamiento, pulse 1. Para saber qué ofrecemos, pulse 2. Para cambiar una cita, pulse 3.',
        ],
        [
          [
            'book',
            'Ask for a treatment',
            '1',
            ['a treatment', 'book a massage', 'an appointment'],
            ['un tratamiento', 'reservar un masaje', 'pedir cita'],
          ],
          ['offer', 'What we offer', '2', ['what do you offer', 'prices'], ['qué ofrecen', 'precios']],
          [
            'change',
            'Change an appointment',
            '3',
            ['change my appointment', 'cancel my appointment'],
            ['cambiar mi cita', 'anular mi cita'],
          ],
        ],
        { book: 'ask_treatment', offer: 'treatments', change: 'team' },
        'team',
      ),
      step(
        'treatments',
        'greet',
        'What we offer',
        [4, 0],
        {
          text: both(
            'We offer massages, facials, and the thermal circuit. Treatments begin every hour from ten to seven.',
            'Ofrecemos masajes, tratamientos faciales y el circuito termal. Empiezan cada hora, de diez a siete.',
          ),
        },
        { next: 'menu' },
      ),
      ...pick(
        'ask_treatment',
        'Which treatment',
        [4, 1],
        [
          'For a massage, press 1. For a facial, press 2. For the thermal circuit, press 3.',
          'Para un masaje, pulse 1. Para un tratamiento facial, pulse 2. Para el circuito termal, pulse 3.',
        ],
        [
          ['massage', 'Massage', '1', ['a massage'], ['un masaje']],
          ['facial', 'Facial', '2', ['a facial'], ['un facial', 'un tratamiento facial']],
          [
            'circuit',
            'Thermal circuit',
            '3',
            ['the thermal circuit', 'the circuit'],
            ['el circuito', 'el circuito termal'],
          ],
        ],
        'treatment',
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
        ['In whose name, please?', '¿A nombre de quién, por favor?'],
        'has_number',
        'team',
      ),
      ...reachable([9, 1], 'note_wish', 'team'),
      note(
        'note_wish',
        'Note the wish',
        [10, 1],
        {
          interest: 'Spa: {{ vars.treatment }} on {{ answers.ask_day.value }} at {{ answers.ask_time.value }}',
          name: '{{ answers.ask_name.value }}',
          number: PHONE,
        },
        'noted',
        'team',
      ),
      step('noted', 'hangup', 'Goodbye, noted', [11, 1], {
        text: both('The spa will confirm your appointment. Goodbye.', 'El spa le confirmará su cita. Hasta pronto.'),
        outcome: 'spa_request',
      }),
      closed(
        [3, 3],
        ['The spa of {{ hotel.name }} is closed now.', 'El spa de {{ hotel.name }} está cerrado en este momento.'],
      ),
      ...people([6, 5], team, 'To the spa', ['the spa', 'el spa']),
    ],
    [{ name: 'treatment', type: 'text' }],
  );
}
