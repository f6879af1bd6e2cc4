import type { FlowDocument } from '../model';
import { all, flowOf, NOT_ANSWERED, NOT_CHOSEN, NOT_HEARD, step } from './build';

/** For a line at night: a message, a call back in the morning, or somebody at once if it is urgent. */
export function afterHours({ departments }: { departments: { frontDesk: string } }): FlowDocument {
  const department = departments.frontDesk;
  return flowOf(
    'After hours',
    ['en'],
    [
      step('start', 'trigger', 'Call comes in', [0, 1], { scheduleId: null }, { start: 'welcome' }),
      step(
        'welcome',
        'greet',
        'Welcome at night',
        [1, 1],
        { text: { en: 'Good evening, this is {{ hotel.name }}. The front desk is closed for the night.' } },
        { next: 'menu' },
      ),
      step(
        'menu',
        'menu',
        'Night menu',
        [2, 1],
        {
          prompt: {
            en: 'To leave a message, press 1. To be called back in the morning, press 2. If it is urgent, press 0.',
          },
          options: [
            {
              id: 'message',
              label: 'Leave a message',
              digit: '1',
              phrases: { en: ['leave a message', 'message', 'voicemail'] },
            },
            {
              id: 'callback',
              label: 'Call me back',
              digit: '2',
              phrases: { en: ['call me back', 'callback', 'in the morning'] },
            },
          ],
          tries: 2,
        },
        { message: 'message', callback: 'ask_number', operator: 'urgent', ...all(NOT_CHOSEN, 'message') },
      ),
      step(
        'ask_number',
        'listen',
        'Ask number',
        [3, 2],
        { kind: 'phone', prompt: { en: 'On which number may we call you? You can key it in.' } },
        { heard: 'call_back', ...all(NOT_HEARD, 'message') },
      ),
      step(
        'call_back',
        'tool',
        'Book a call back',
        [4, 2],
        { tool: 'schedule_callback', input: { number: '{{ answers.ask_number.value }}', department } },
        { success: 'goodbye', failure: 'message' },
      ),
      step(
        'urgent',
        'transfer',
        'To whoever is on duty',
        [3, 0],
        { departmentId: department, announcement: { en: 'I am trying to reach somebody for you.' }, ringSeconds: 40 },
        all(NOT_ANSWERED, 'message'),
      ),
      step(
        'message',
        'voicemail',
        'Take a message',
        [5, 1],
        {
          departmentId: department,
          greeting: { en: 'Please leave your name and number after the tone, and we will call you in the morning.' },
        },
        { recorded: 'goodbye', empty: 'goodbye' },
      ),
      step('if_broken', 'on_error', 'If something breaks', [2, -1], {}, { next: 'urgent' }),
      step('goodbye', 'hangup', 'Goodbye', [6, 1], { text: { en: 'Thank you. Good night.' } }),
    ],
  );
}
