import { both, flowOf, step } from '../build';
import { ask, byNumber, PHONE, people, reachable, tell } from '../parts';
import type { TemplateIds } from '../template';

/** Room, time, and a number to ring: that one is asked for only where none is shown. */
export function wakeUp({ departments }: TemplateIds) {
  return flowOf(
    'Wake-up calls',
    ['en', 'es'],
    [
      step('start', 'trigger', 'Call comes in', [0, 1], { scheduleId: null }, { start: 'language' }),
      byNumber([1, 1], 'welcome'),
      tell(
        'welcome',
        'Welcome',
        [2, 1],
        ['This is the wake-up service of {{ hotel.name }}.', 'Este es el servicio de despertador de {{ hotel.name }}.'],
        'ask_room',
      ),
      ask(
        'ask_room',
        'Ask room',
        [3, 1],
        'digits',
        ['Please key in your room number.', 'Marque el número de su habitación, por favor.'],
        'ask_time',
        'team',
        { minDigits: 1, maxDigits: 4, confirmLowConfidence: true },
      ),
      ask(
        'ask_time',
        'Ask time',
        [4, 1],
        'time',
        [
          'When shall we wake you? Say the time or key in four digits, such as 0 7 3 0.',
          '¿A qué hora le despertamos? Diga la hora o marque cuatro cifras, por ejemplo 0 7 3 0.',
        ],
        'has_number',
        'team',
        { confirmLowConfidence: true },
      ),
      ...reachable([5, 1], 'wake', 'team'),
      step(
        'wake',
        'tool',
        'Set the wake-up call',
        [6, 1],
        {
          tool: 'wake_up_call',
          input: { time: '{{ answers.ask_time.value }}', room: '{{ answers.ask_room.value }}', number: PHONE },
        },
        { success: 'set', unknown_room: 'ask_room', past: 'ask_time', failure: 'team' },
      ),
      step('set', 'hangup', 'Good night', [7, 1], {
        text: both('Sleep well. Goodbye.', 'Que descanse. Hasta luego.'),
        outcome: 'wake_up_set',
      }),
      ...people([6, 4], departments.frontDesk!, 'To the front desk', ['the front desk', 'recepción']),
    ],
  );
}
