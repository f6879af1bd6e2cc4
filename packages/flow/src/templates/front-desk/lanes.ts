import { both, type Step, step } from '../build';

/** What happens when a step breaks, and when a caller hangs up in the middle of booking. */
export function lanes(): Step[] {
  return [
    step('if_broken', 'on_error', 'If something breaks', [0, 12], {}, { next: 'sorry' }),
    step(
      'sorry',
      'greet',
      'Apologise',
      [1, 12],
      {
        text: both(
          'I am sorry, something went wrong on our side. I am getting somebody for you.',
          'Lo siento, algo ha fallado por nuestra parte. Le paso con una persona.',
        ),
      },
      { next: 'to_desk' },
    ),
    step('if_left', 'on_hangup', 'If the caller hangs up', [0, 13], {}, { next: 'left_early' }),
    step(
      'left_early',
      'condition',
      'Left while booking?',
      [1, 13],
      {
        rules: [
          { id: 'booked', label: 'Has booked', match: 'all', tests: [{ left: 'vars.booking', operator: 'set' }] },
          {
            id: 'unfinished',
            label: 'Left while booking',
            match: 'all',
            tests: [
              { left: 'answers.ask_arrival.value', operator: 'set' },
              { left: 'caller.number', operator: 'set' },
            ],
          },
        ],
      },
      { booked: 'end_left', unfinished: 'note_lead', otherwise: 'end_left' },
    ),
    step(
      'note_lead',
      'tool',
      'Note who left',
      [2, 13],
      {
        tool: 'create_lead',
        input: {
          interest: 'Left while booking a stay from {{ answers.ask_arrival.value }}',
          name: '{{ answers.ask_name.value | default: caller.name }}',
          number: '{{ caller.number }}',
        },
        sayResult: false,
        filler: {},
      },
      { success: 'end_left', failure: 'end_left' },
    ),
    step('end_left', 'hangup', 'The caller has left', [3, 13], { text: {}, reason: 'abandoned' }),
  ];
}
