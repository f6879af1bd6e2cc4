/** A switchboard as Twilio Studio's console exports it: hangs up on callers it does not understand, and counts nothing. */
const widget = (name, type, ways, properties = {}) => ({
  name,
  type,
  properties: { offset: { x: 0, y: 0 }, ...properties },
  transitions: Object.entries(ways).map(([event, next]) => (next ? { event, next } : { event })),
});

export const studioFlow = {
  description: 'Old switchboard',
  initial_state: 'Trigger',
  flags: {},
  states: [
    widget('Trigger', 'trigger', { incomingMessage: null, incomingCall: 'main_menu' }),
    widget(
      'main_menu',
      'gather-input-on-call',
      { keypress: 'which', speech: null, timeout: 'main_menu' },
      { say: 'Reception, press 1. {{flow.variables.season}} offers, press 2.', number_of_digits: 1, timeout: 5 },
    ),
    {
      ...widget('which', 'split-based-on', { noMatch: null }, { input: '{{widgets.main_menu.Digits}}' }),
      transitions: [
        { event: 'noMatch' },
        {
          event: 'match',
          next: 'desk',
          conditions: [
            { type: 'equal_to', value: '1', arguments: ['{{widgets.main_menu.Digits}}'], friendly_name: 'Reception' },
          ],
        },
      ],
    },
    widget('desk', 'connect-call-to', { callCompleted: null }, { noun: 'number', to: '+34911222333', timeout: 20 }),
    widget('survey', 'run-function', { success: null, fail: null }, { url: 'https://example.twil.io/survey' }),
  ],
};
