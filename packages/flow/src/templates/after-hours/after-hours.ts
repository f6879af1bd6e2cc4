import { all, both, flowOf, NOT_ANSWERED, step } from '../build';
import { byNumber, choose, tell } from '../parts';
import type { TemplateIds } from '../template';

/** For a line at night: a message, a call back in the morning, or somebody at once if it is urgent. */
export function afterHours({ departments }: TemplateIds) {
  const departmentId = departments.frontDesk!;
  return flowOf(
    'After hours',
    ['en', 'es'],
    [
      step('start', 'trigger', 'Call comes in', [0, 1], { scheduleId: null }, { start: 'language' }),
      byNumber([1, 1], 'welcome'),
      tell(
        'welcome',
        'Welcome at night',
        [2, 1],
        [
          'Good evening, this is {{ hotel.name }}. The front desk is closed for the night.',
          'Buenas noches, {{ hotel.name }}. La recepción está cerrada hasta mañana.',
        ],
        'menu',
      ),
      choose(
        'menu',
        'Night menu',
        [3, 1],
        [
          'To leave a message, press 1. To be called back in the morning, press 2. If it is urgent, press 0.',
          'Para dejar un mensaje, pulse 1. Para que le llamemos por la mañana, pulse 2. Si es urgente, pulse 0.',
        ],
        [
          [
            'message',
            'Leave a message',
            '1',
            ['leave a message', 'message', 'voicemail'],
            ['dejar un mensaje', 'un mensaje'],
          ],
          [
            'callback',
            'Call me back',
            '2',
            ['call me back', 'callback', 'in the morning'],
            ['llámenme', 'por la mañana'],
          ],
        ],
        { message: 'message', callback: 'call_back', operator: 'urgent' },
        'message',
      ),
      step(
        'call_back',
        'callback',
        'Book a call back',
        [4, 2],
        { departmentId },
        { booked: 'goodbye', declined: 'message', failed: 'message' },
      ),
      step(
        'urgent',
        'transfer',
        'To whoever is on duty',
        [4, 0],
        {
          departmentId,
          announcement: both('I am trying to reach somebody for you.', 'Intento localizar a alguien.'),
          ringSeconds: 40,
        },
        all(NOT_ANSWERED, 'message'),
      ),
      step(
        'message',
        'voicemail',
        'Take a message',
        [5, 1],
        {
          departmentId,
          greeting: both(
            'Please leave your name and number after the tone, and we will call you in the morning.',
            'Deje su nombre y su número después de la señal y le llamaremos por la mañana.',
          ),
        },
        { recorded: 'goodbye', empty: 'goodbye' },
      ),
      step('if_broken', 'on_error', 'If something breaks', [3, -1], {}, { next: 'urgent' }),
      step('goodbye', 'hangup', 'Goodbye', [6, 1], { text: both('Thank you. Good night.', 'Gracias. Buenas noches.') }),
    ],
  );
}
