import { all, both, NOT_ANSWERED, NOT_CHOSEN, NOT_HEARD, type Step, step } from '../build';
import type { FrontDeskIds } from './ids';

/** Transfers to the departments, and what is offered when nobody is free. */
export function people({ departments }: FrontDeskIds): Step[] {
  const transfer = (id: string, name: string, row: number, departmentId: string, to: Record<string, string>) =>
    step(
      id,
      'transfer',
      name,
      [15, row],
      { departmentId, announcement: to, ringSeconds: 25 },
      all(NOT_ANSWERED, 'nobody_free'),
    );
  return [
    transfer(
      'to_desk',
      'To the front desk',
      3,
      departments.frontDesk,
      both('I am connecting you to the front desk.', 'Le paso con recepción.'),
    ),
    transfer(
      'to_reservations',
      'To reservations',
      4,
      departments.reservations,
      both('I am connecting you to our reservations team.', 'Le paso con reservas.'),
    ),
    transfer(
      'to_spa',
      'To the spa',
      5,
      departments.spa,
      both('I am connecting you to the spa.', 'Le paso con el spa.'),
    ),
    transfer(
      'to_restaurant',
      'To the restaurant',
      6,
      departments.restaurant,
      both('I am connecting you to the restaurant.', 'Le paso con el restaurante.'),
    ),
    transfer(
      'to_housekeeping',
      'To housekeeping',
      7,
      departments.housekeeping,
      both('I am connecting you to housekeeping.', 'Le paso con limpieza.'),
    ),
    step(
      'nobody_free',
      'menu',
      'Nobody is free',
      [16, 5],
      {
        prompt: both(
          'I am sorry, nobody is free right now. To leave a message, press 1. To be called back, press 2.',
          'Lo siento, ahora mismo no hay nadie libre. Para dejar un mensaje, pulse 1. Para que le llamemos, pulse 2.',
        ),
        options: [
          {
            id: 'message',
            label: 'Leave a message',
            digit: '1',
            phrases: {
              en: ['leave a message', 'message', 'voicemail'],
              es: ['dejar un mensaje', 'mensaje', 'buzón de voz'],
            },
          },
          {
            id: 'callback',
            label: 'Call me back',
            digit: '2',
            phrases: { en: ['call me back', 'callback'], es: ['que me llamen', 'llámenme'] },
          },
        ],
        operatorOn: false,
        tries: 2,
      },
      { message: 'message', callback: 'number_known', ...all(NOT_CHOSEN, 'message') },
    ),
    step(
      'number_known',
      'condition',
      'Is the number shown?',
      [17, 6],
      {
        rules: [
          { id: 'shown', label: 'Number is shown', match: 'all', tests: [{ left: 'caller.number', operator: 'set' }] },
        ],
      },
      { shown: 'call_back', otherwise: 'ask_callback_number' },
    ),
    step(
      'ask_callback_number',
      'listen',
      'Ask callback number',
      [17, 7],
      {
        kind: 'phone',
        prompt: both(
          'On which number may we call you back? You can key it in.',
          '¿A qué número podemos llamarle? Puede marcarlo.',
        ),
      },
      { heard: 'call_back', ...all(NOT_HEARD, 'message') },
    ),
    step(
      'call_back',
      'tool',
      'Book a call back',
      [18, 6],
      {
        tool: 'schedule_callback',
        input: {
          number: '{{ answers.ask_callback_number.value | default: caller.number }}',
          department: departments.frontDesk,
        },
      },
      { success: 'goodbye_callback', failure: 'message' },
    ),
    step(
      'message',
      'voicemail',
      'Take a message',
      [18, 5],
      {
        departmentId: departments.frontDesk,
        greeting: both(
          'Please tell us your name and what we can do for you after the tone. When you are done, simply hang up.',
          'Díganos su nombre y en qué podemos ayudarle después de la señal. Cuando termine, puede colgar.',
        ),
      },
      { recorded: 'goodbye_message', empty: 'goodbye' },
    ),
    step('goodbye_message', 'hangup', 'Goodbye, message left', [19, 5], {
      text: both(
        'Thank you, we will get back to you. Goodbye.',
        'Gracias, nos pondremos en contacto con usted. Adiós.',
      ),
      outcome: 'message',
    }),
    step('goodbye_callback', 'hangup', 'Goodbye, call back', [19, 6], {
      text: both('Thank you for your patience. Goodbye.', 'Gracias por su paciencia. Adiós.'),
      outcome: 'callback',
    }),
    step('goodbye', 'hangup', 'Goodbye', [19, 4], {
      text: both('Thank you for calling {{ hotel.name }}. Goodbye.', 'Gracias por llamar a {{ hotel.name }}. Adiós.'),
    }),
  ];
}
