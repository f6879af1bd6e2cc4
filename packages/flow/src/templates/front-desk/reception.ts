import { all, both, NOT_CHOSEN, type Step, step } from '../build';
import type { FrontDeskIds } from './ids';

/** Greeting, opening hours, language and the main menu. */
export function reception({ schedules }: FrontDeskIds): Step[] {
  return [
    step(
      'start',
      'trigger',
      'Call comes in',
      [0, 2],
      { scheduleId: schedules.desk },
      { open: 'welcome', closed: 'welcome_closed' },
    ),
    step(
      'welcome',
      'greet',
      'Welcome',
      [1, 1],
      {
        text: both(
          'Thank you for calling {{ hotel.name }}. How can I help you?',
          'Gracias por llamar a {{ hotel.name }}. ¿En qué puedo ayudarle?',
        ),
      },
      { next: 'main_menu' },
    ),
    step(
      'main_menu',
      'menu',
      'Main menu',
      [2, 1],
      {
        prompt: both(
          'For reservations, press 1. For the spa, press 2. For the restaurant, press 3. For housekeeping, press 4. For the front desk, press 0. Para español, pulse 9.',
          'Para reservas, pulse 1. Para el spa, pulse 2. Para el restaurante, pulse 3. Para limpieza, pulse 4. Para recepción, pulse 0. For English, press 9.',
        ),
        reprompts: [
          both(
            'Please say reservations, spa, restaurant or housekeeping, or press 0 for the front desk.',
            'Diga reservas, spa, restaurante o limpieza, o pulse 0 para hablar con recepción.',
          ),
        ],
        options: [
          {
            id: 'reservations',
            label: 'Reservations',
            digit: '1',
            phrases: {
              en: ['reservations', 'book a room', 'make a reservation', 'change my reservation', 'check availability'],
              es: ['reservas', 'reservar una habitación', 'hacer una reserva', 'cambiar mi reserva', 'disponibilidad'],
            },
          },
          {
            id: 'spa',
            label: 'Spa',
            digit: '2',
            phrases: {
              en: ['spa', 'massage', 'sauna', 'spa appointment'],
              es: ['spa', 'masaje', 'sauna', 'cita en el spa'],
            },
          },
          {
            id: 'restaurant',
            label: 'Restaurant',
            digit: '3',
            phrases: {
              en: ['restaurant', 'book a table', 'dinner', 'breakfast', 'order food'],
              es: ['restaurante', 'reservar una mesa', 'cena', 'desayuno', 'pedir comida'],
            },
          },
          {
            id: 'housekeeping',
            label: 'Housekeeping',
            digit: '4',
            phrases: {
              en: ['housekeeping', 'extra towels', 'clean my room', 'more pillows'],
              es: ['limpieza', 'más toallas', 'limpiar mi habitación', 'otra almohada'],
            },
          },
          {
            id: 'language',
            label: 'Español / English',
            digit: '9',
            phrases: { en: ['spanish', 'español'], es: ['inglés', 'english'] },
          },
        ],
        tries: 2,
      },
      {
        reservations: 'reservations_menu',
        spa: 'to_spa',
        restaurant: 'to_restaurant',
        housekeeping: 'to_housekeeping',
        language: 'which_language',
        operator: 'to_desk',
        ...all(NOT_CHOSEN, 'to_desk'),
      },
    ),
    step(
      'which_language',
      'condition',
      'Which language now?',
      [3, 0],
      {
        rules: [
          {
            id: 'spanish',
            label: 'Spanish',
            match: 'all',
            tests: [{ left: 'call.language', operator: 'starts_with', right: 'es' }],
          },
        ],
      },
      { spanish: 'to_english', otherwise: 'to_spanish' },
    ),
    step('to_spanish', 'set', 'Go on in Spanish', [4, 0], { assignments: [], language: 'es' }, { next: 'main_menu' }),
    step('to_english', 'set', 'Go on in English', [4, -1], { assignments: [], language: 'en' }, { next: 'main_menu' }),
    step(
      'welcome_closed',
      'greet',
      'Welcome, closed',
      [1, 7],
      {
        text: both(
          'Thank you for calling {{ hotel.name }}. The front desk is closed at the moment.',
          'Gracias por llamar a {{ hotel.name }}. La recepción está cerrada en este momento.',
        ),
      },
      { next: 'closed_menu' },
    ),
    step(
      'closed_menu',
      'menu',
      'Closed menu',
      [2, 7],
      {
        prompt: both(
          'To book a room, press 1. To leave a message, press 2. To be called back, press 3. If it is urgent, press 0. Para español, pulse 9.',
          'Para reservar una habitación, pulse 1. Para dejar un mensaje, pulse 2. Para que le llamemos, pulse 3. Si es urgente, pulse 0. For English, press 9.',
        ),
        options: [
          {
            id: 'book',
            label: 'Book a room',
            digit: '1',
            phrases: {
              en: ['book a room', 'reservation', 'reservations'],
              es: ['reservar una habitación', 'reserva', 'reservas'],
            },
          },
          {
            id: 'message',
            label: 'Leave a message',
            digit: '2',
            phrases: {
              en: ['leave a message', 'message', 'voicemail'],
              es: ['dejar un mensaje', 'mensaje', 'buzón de voz'],
            },
          },
          {
            id: 'callback',
            label: 'Call me back',
            digit: '3',
            phrases: { en: ['call me back', 'callback'], es: ['que me llamen', 'llámenme'] },
          },
          {
            id: 'language',
            label: 'Español / English',
            digit: '9',
            phrases: { en: ['spanish', 'español'], es: ['inglés', 'english'] },
          },
        ],
        tries: 2,
      },
      {
        book: 'ask_arrival',
        message: 'message',
        callback: 'number_known',
        language: 'closed_language',
        operator: 'to_desk',
        ...all(NOT_CHOSEN, 'message'),
      },
    ),
    step(
      'closed_language',
      'condition',
      'Which language when closed?',
      [3, 9],
      {
        rules: [
          {
            id: 'spanish',
            label: 'Spanish',
            match: 'all',
            tests: [{ left: 'call.language', operator: 'starts_with', right: 'es' }],
          },
        ],
      },
      { spanish: 'closed_english', otherwise: 'closed_spanish' },
    ),
    step(
      'closed_spanish',
      'set',
      'Closed, in Spanish',
      [4, 9],
      { assignments: [], language: 'es' },
      { next: 'closed_menu' },
    ),
    step(
      'closed_english',
      'set',
      'Closed, in English',
      [4, 10],
      { assignments: [], language: 'en' },
      { next: 'closed_menu' },
    ),
  ];
}
