import type { FlowDocument } from '../model';
import { all, flowOf, NOT_ANSWERED, NOT_CHOSEN, step } from './build';

/** A small hotel: a greeting, two choices, a person or a message. */
export function smallDesk({ departments }: { departments: { frontDesk: string } }): FlowDocument {
  return flowOf(
    'Small desk',
    ['en'],
    [
      step('start', 'trigger', 'Call comes in', [0, 1], { scheduleId: null }, { start: 'welcome' }),
      step('welcome', 'greet', 'Welcome', [1, 1], { text: { en: 'Welcome to {{ hotel.name }}.' } }, { next: 'menu' }),
      step(
        'menu',
        'menu',
        'Menu',
        [2, 1],
        {
          prompt: { en: 'To talk to us, press 1. To leave a message, press 2.' },
          options: [
            {
              id: 'desk',
              label: 'Front desk',
              digit: '1',
              phrases: { en: ['front desk', 'reception', 'talk to you'] },
            },
            {
              id: 'message',
              label: 'Leave a message',
              digit: '2',
              phrases: { en: ['leave a message', 'message', 'voicemail'] },
            },
          ],
          tries: 2,
        },
        { desk: 'desk', message: 'message', operator: 'desk', ...all(NOT_CHOSEN, 'desk') },
      ),
      step(
        'desk',
        'transfer',
        'To the front desk',
        [3, 0],
        { departmentId: departments.frontDesk, announcement: { en: 'One moment, I am connecting you.' } },
        all(NOT_ANSWERED, 'message'),
      ),
      step(
        'message',
        'voicemail',
        'Take a message',
        [4, 1],
        { departmentId: departments.frontDesk, greeting: { en: 'Please leave your name and number after the tone.' } },
        { recorded: 'goodbye', empty: 'goodbye' },
      ),
      step('if_broken', 'on_error', 'If something breaks', [2, -1], {}, { next: 'desk' }),
      step('goodbye', 'hangup', 'Goodbye', [5, 1], { text: { en: 'Thank you for calling. Goodbye.' } }),
    ],
  );
}
