import { all, both, NOT_CHOSEN, NOT_HEARD, type Step, step } from '../build';

const STAY = {
  checkIn: '{{ answers.ask_arrival.value }}',
  nights: '{{ answers.ask_nights.value }}',
  guests: '{{ answers.ask_guests.value }}',
};

/** Asks for a stay, looks for a room, quotes and books it. A person takes over wherever that does not go. */
export function booking(): Step[] {
  return [
    step(
      'reservations_menu',
      'menu',
      'Reservations',
      [3, 2],
      {
        prompt: both(
          'For a new reservation, press 1. For one you have already made, press 2. To talk to our reservations team, press 0.',
          'Para una reserva nueva, pulse 1. Para una que ya tiene, pulse 2. Para hablar con reservas, pulse 0.',
        ),
        options: [
          {
            id: 'new',
            label: 'New reservation',
            digit: '1',
            phrases: {
              en: ['new reservation', 'book a room', 'a new one'],
              es: ['reserva nueva', 'nueva reserva', 'reservar una habitación'],
            },
          },
          {
            id: 'existing',
            label: 'Existing reservation',
            digit: '2',
            phrases: {
              en: ['existing reservation', 'my reservation', 'change my reservation', 'cancel my reservation'],
              es: ['mi reserva', 'una que ya tengo', 'cambiar mi reserva', 'cancelar mi reserva'],
            },
          },
        ],
        tries: 2,
      },
      {
        new: 'ask_arrival',
        existing: 'caller_known',
        operator: 'to_reservations',
        ...all(NOT_CHOSEN, 'to_reservations'),
      },
    ),
    step(
      'ask_arrival',
      'listen',
      'Ask arrival',
      [4, 2],
      {
        kind: 'date',
        prompt: both('On which day would you like to arrive?', '¿Qué día le gustaría llegar?'),
        reprompts: [
          both(
            'Please say a day, such as the third of May, or key in day and month with two digits each.',
            'Diga un día, como el tres de mayo, o marque el día y el mes con dos cifras cada uno.',
          ),
        ],
      },
      { heard: 'ask_nights', ...all(NOT_HEARD, 'to_reservations') },
    ),
    step(
      'ask_nights',
      'listen',
      'Ask nights',
      [5, 2],
      {
        kind: 'number',
        min: 1,
        max: 30,
        prompt: both('How many nights will you stay?', '¿Cuántas noches se quedará?'),
      },
      { heard: 'ask_guests', ...all(NOT_HEARD, 'to_reservations') },
    ),
    step(
      'ask_guests',
      'listen',
      'Ask guests',
      [6, 2],
      { kind: 'number', min: 1, max: 8, prompt: both('And for how many guests?', '¿Y para cuántas personas?') },
      { heard: 'find_rooms', ...all(NOT_HEARD, 'to_reservations') },
    ),
    step(
      'find_rooms',
      'tool',
      'Find rooms',
      [7, 2],
      {
        tool: 'check_availability',
        input: STAY,
        filler: both('One moment, I am looking for a room.', 'Un momento, estoy buscando una habitación.'),
      },
      { success: 'quote', none_available: 'nothing_free', failure: 'to_reservations' },
    ),
    step(
      'quote',
      'tool',
      'Quote the price',
      [8, 2],
      { tool: 'quote_price', input: STAY, filler: both('Let me work out the price.', 'Déjeme calcular el precio.') },
      { success: 'offer', none_available: 'nothing_free', failure: 'to_reservations' },
    ),
    step(
      'offer',
      'menu',
      'Offer the room',
      [9, 2],
      {
        prompt: both(
          'Shall I book it? Press 1 for yes, or 2 for other dates.',
          '¿Se la reservo? Pulse 1 para sí, o 2 para otras fechas.',
        ),
        options: [
          {
            id: 'yes',
            label: 'Book it',
            digit: '1',
            phrases: { en: ['yes', 'yes please', 'book it'], es: ['sí', 'sí por favor', 'resérvela'] },
          },
          {
            id: 'other',
            label: 'Other dates',
            digit: '2',
            phrases: { en: ['other dates', 'another day', 'no'], es: ['otras fechas', 'otro día', 'no'] },
          },
        ],
      },
      { yes: 'ask_name', other: 'ask_arrival', operator: 'to_reservations', ...all(NOT_CHOSEN, 'to_reservations') },
    ),
    step(
      'nothing_free',
      'menu',
      'Nothing free',
      [8, 4],
      {
        prompt: both(
          'To try other dates, press 1. To talk to a colleague, press 0.',
          'Para probar otras fechas, pulse 1. Para hablar con un compañero, pulse 0.',
        ),
        options: [
          {
            id: 'other',
            label: 'Try other dates',
            digit: '1',
            phrases: {
              en: ['other dates', 'another day', 'try again'],
              es: ['otras fechas', 'otro día', 'probar otra vez'],
            },
          },
        ],
        tries: 2,
      },
      { other: 'ask_arrival', operator: 'to_reservations', ...all(NOT_CHOSEN, 'to_reservations') },
    ),
    step(
      'ask_name',
      'listen',
      'Ask name',
      [10, 2],
      {
        kind: 'name',
        prompt: both('Lovely. In whose name shall I book?', 'Estupendo. ¿A nombre de quién hago la reserva?'),
      },
      { heard: 'has_number', ...all(NOT_HEARD, 'to_reservations') },
    ),
    step(
      'has_number',
      'condition',
      'Do we see a number?',
      [11, 2],
      {
        rules: [
          { id: 'seen', label: 'Number is shown', match: 'all', tests: [{ left: 'caller.number', operator: 'set' }] },
        ],
      },
      { seen: 'book', otherwise: 'ask_phone' },
    ),
    step(
      'ask_phone',
      'listen',
      'Ask phone',
      [11, 3],
      {
        kind: 'phone',
        prompt: both(
          'On which number can we reach you? You can key it in.',
          '¿En qué número podemos localizarle? Puede marcarlo.',
        ),
      },
      { heard: 'book', ...all(NOT_HEARD, 'to_reservations') },
    ),
    step(
      'book',
      'tool',
      'Book the room',
      [12, 2],
      {
        tool: 'create_reservation',
        input: {
          ...STAY,
          guestName: '{{ answers.ask_name.value }}',
          guestNumber: '{{ answers.ask_phone.value | default: caller.number }}',
        },
        result: 'booking',
        filler: both('One moment, I am making your reservation.', 'Un momento, estoy haciendo su reserva.'),
      },
      { success: 'booked', none_available: 'nothing_free', failure: 'to_reservations' },
    ),
    step(
      'booked',
      'menu',
      'Booked',
      [13, 2],
      {
        prompt: both(
          'To hear that again, press 1. For anything else, press 2. Otherwise you may hang up.',
          'Para volver a oírlo, pulse 1. Para otra cosa, pulse 2. Si no, puede colgar.',
        ),
        options: [
          {
            id: 'again',
            label: 'Hear it again',
            digit: '1',
            phrases: { en: ['hear it again', 'the code'], es: ['volver a oírlo', 'el código'] },
          },
          {
            id: 'more',
            label: 'Something else',
            digit: '2',
            phrases: { en: ['something else', 'main menu'], es: ['otra cosa', 'menú principal'] },
          },
        ],
        repeatOn: false,
        tries: 1,
      },
      { again: 'say_booking', more: 'main_menu', operator: 'to_reservations', ...all(NOT_CHOSEN, 'goodbye_booked') },
    ),
    step(
      'say_booking',
      'greet',
      'Say the booking again',
      [14, 1],
      { text: both('{{ vars.booking.spoken }}', '{{ vars.booking.spoken }}') },
      { next: 'booked' },
    ),
    step('goodbye_booked', 'hangup', 'Goodbye, booked', [14, 2], {
      text: both(
        'Thank you. We look forward to seeing you. Goodbye.',
        'Muchas gracias. Le esperamos con ilusión. Adiós.',
      ),
      outcome: 'booked',
    }),
  ];
}
