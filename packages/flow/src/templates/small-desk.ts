import type { FlowDocument } from '../model';
import { all, flowOf, NOT_ANSWERED, NOT_CHOSEN, step } from './build';
import { NOBODY, NOON } from './scenarios';
import type { Template } from './template';

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

export const smallDeskTemplate: Template = {
  id: 'small_desk',
  label: 'Small desk',
  hint: 'A greeting, two choices, then a person or a message. English only.',
  needs: { departments: { frontDesk: 'Front desk' }, schedules: {} },
  make: ({ departments }) => smallDesk({ departments: { frontDesk: departments.frontDesk! } }),
  scenarios: [
    {
      name: 'A person by key',
      at: NOON,
      actions: [{ press: '1' }],
      expect: [{ that: 'visits', node: 'desk' }],
    },
    {
      name: 'A message by word',
      at: NOON,
      actions: [{ say: 'leave a message' }, { outcome: 'recorded' }],
      expect: [{ that: 'ends', node: 'goodbye', reason: 'completed' }],
    },
    {
      name: 'Nobody answers: a message may be left',
      at: NOON,
      world: NOBODY,
      actions: [{ press: '1' }, { wait: 60 }],
      expect: [{ that: 'path', nodes: ['desk', 'message'] }],
    },
    {
      name: 'Who says nothing is connected',
      at: NOON,
      actions: [{ silence: 'deadline' }, { silence: 'deadline' }],
      expect: [{ that: 'visits', node: 'desk' }],
    },
  ],
};
