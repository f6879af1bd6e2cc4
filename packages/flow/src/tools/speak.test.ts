import { describe, expect, it } from 'vitest';
import type { ToolFacts } from './define';
import { TOOLS, toolOf } from './index';

const facts = { hotel: { timeZone: 'Europe/Madrid' }, caller: {} } as ToolFacts;

const reservation = {
  confirmationCode: 'HTL7K2',
  guestName: 'Ana Ruiz',
  roomType: 'DBL',
  name: 'Double room',
  roomNumber: null,
  checkIn: '2026-11-24',
  checkOut: '2026-11-26',
  nights: 2,
  guests: 2,
  total: 258,
  currency: 'EUR',
  status: 'booked' as const,
};
const stay = { checkIn: '2026-11-24', checkOut: '2026-11-26', nights: 2, guests: 2 };
const room = { roomType: 'DBL', name: 'Double room', free: 3, ratePerNight: 129.5, total: 259, currency: 'EUR' };
const quote = { roomType: 'DBL', name: 'Double room', ratePerNight: 129, total: 258, currency: 'EUR', perNight: [] };
const link = {
  ...{ paymentId: 'p', url: 'https://pay.example/p', amount: 99.5, currency: 'EUR' },
  ...{ sendBy: 'sms', sent: true },
};

describe('spoken results', () => {
  const cases: [string, unknown, string, string, string][] = [
    [
      'check_availability',
      { ...stay, rooms: [room] },
      'success',
      'We have rooms for 2 nights from Tuesday, November 24: Double room at 129 euros and 50 cents a night.',
      'Tenemos habitaciones para 2 noches desde el martes, 24 de noviembre: Double room a 129 euros con 50 céntimos la noche.',
    ],
    [
      'check_availability',
      { ...stay, nights: 1, rooms: [] },
      'none_available',
      'I am sorry, we have nothing free for 1 night from Tuesday, November 24.',
      'Lo siento, no nos queda nada libre para 1 noche desde el martes, 24 de noviembre.',
    ],
    [
      'announce',
      { announcements: ['The pool is closed. ', 'Dinner from eight.'].map((text) => ({ id: 'a', name: 'A', text })) },
      'success',
      'The pool is closed. Dinner from eight.',
      'The pool is closed. Dinner from eight.',
    ],
    ['announce', { announcements: [] }, 'none', '', ''],
    [
      'generate_payment_link',
      link,
      'success',
      'I have sent you a link to pay 99 euros and 50 cents by text message.',
      'Le he enviado un enlace para pagar 99 euros con 50 céntimos por mensaje de texto.',
    ],
    [
      'generate_payment_link',
      { ...link, sendBy: 'email' },
      'success',
      'I have sent you a link to pay 99 euros and 50 cents by e-mail.',
      'Le he enviado un enlace para pagar 99 euros con 50 céntimos por correo.',
    ],
    [
      'generate_payment_link',
      { ...link, amount: 120, sendBy: 'none', sent: false },
      'success',
      'The link to pay 120 euros is ready.',
      'El enlace para pagar 120 euros está listo.',
    ],
    [
      'generate_payment_link',
      { ...link, sent: false },
      'not_sent',
      'The link to pay 99 euros and 50 cents is ready, but I could not send it.',
      'El enlace para pagar 99 euros con 50 céntimos está listo, pero no he podido enviarlo.',
    ],
    [
      'generate_payment_link',
      { ...link, sent: null },
      'not_sent',
      'The link to pay 99 euros and 50 cents is ready, but I cannot tell whether it has reached you.',
      'El enlace para pagar 99 euros con 50 céntimos está listo, pero no sé si le ha llegado.',
    ],
    [
      'generate_payment_link',
      { ...link, paymentId: null, url: null, amount: null, sent: false },
      'unknown_reservation',
      'I could not find that reservation.',
      'No he encontrado esa reserva.',
    ],
    [
      'quote_price',
      { ...stay, quote },
      'success',
      'Double room for 2 nights is 258 euros in total.',
      'Double room para 2 noches son 258 euros en total.',
    ],
    [
      'quote_price',
      { ...stay, quote: null },
      'none_available',
      'I am sorry, there is no such room free for these nights.',
      'Lo siento, no queda ninguna habitación así para esas noches.',
    ],
    [
      'create_reservation',
      { confirmationCode: 'HTL7K2', reservation },
      'success',
      'Your reservation is made: Double room for 2 nights from Tuesday, November 24. Your confirmation code is H T L 7, K 2.',
      'Su reserva está hecha: Double room para 2 noches desde el martes, 24 de noviembre. Su código de confirmación es H T L 7, K 2.',
    ],
    [
      'create_reservation',
      { confirmationCode: null, reservation: null },
      'none_available',
      'I am sorry, that room has just been taken.',
      'Lo siento, esa habitación se acaba de ocupar.',
    ],
    [
      'find_reservation',
      { reservation, reservations: [reservation] },
      'success',
      'I found the reservation for Ana Ruiz: Double room for 2 nights from Tuesday, November 24.',
      'He encontrado la reserva de Ana Ruiz: Double room para 2 noches desde el martes, 24 de noviembre.',
    ],
    [
      'find_reservation',
      { reservation: { ...reservation, status: 'cancelled' }, reservations: [reservation] },
      'success',
      'The reservation for Ana Ruiz from Tuesday, November 24 was cancelled.',
      'La reserva de Ana Ruiz desde el martes, 24 de noviembre está cancelada.',
    ],
    [
      'find_reservation',
      { reservation: null, reservations: [reservation, reservation] },
      'several_found',
      'I found 2 reservations.',
      'He encontrado 2 reservas.',
    ],
    [
      'find_reservation',
      { reservation: null, reservations: [] },
      'not_found',
      'I could not find a reservation.',
      'No he encontrado ninguna reserva.',
    ],
    [
      'create_lead',
      { leadId: 'l1' },
      'success',
      'Thank you, I have noted that, and somebody will get back to you.',
      'Gracias, lo he anotado y alguien se pondrá en contacto con usted.',
    ],
    [
      'get_caller_history',
      { name: 'Ana', calls: 2, lastCallAt: 1, reservations: 1, lastStay: null, upcoming: reservation },
      'success',
      'Welcome back, Ana. I see your stay from Tuesday, November 24.',
      'Hola de nuevo, Ana. Veo su estancia desde el martes, 24 de noviembre.',
    ],
    [
      'get_caller_history',
      { name: null, calls: 0, lastCallAt: null, reservations: 0, lastStay: null, upcoming: null },
      'not_found',
      '',
      '',
    ],
    [
      'schedule_callback',
      { callbackId: 'c1', at: Date.UTC(2026, 10, 24, 8, 30) },
      'success',
      'We will call you back on Tuesday, November 24 at 9:30 in the morning.',
      'Le llamaremos el martes, 24 de noviembre a las 9 y media de la mañana.',
    ],
    [
      'wake_up_call',
      { wakeUpId: 'w1', at: Date.UTC(2026, 10, 24, 6), room: '214' },
      'success',
      'Your wake-up call is set for Tuesday, November 24 at 7 in the morning.',
      'Su llamada despertador queda para el martes, 24 de noviembre a las 7 de la mañana.',
    ],
    [
      'wake_up_call',
      { wakeUpId: null, at: 0, room: '999' },
      'unknown_room',
      'I am sorry, I do not know room 999.',
      'Lo siento, no conozco la habitación 999.',
    ],
    [
      'wake_up_call',
      { wakeUpId: null, at: 0, room: null },
      'past',
      'I am sorry, that time is over already.',
      'Lo siento, esa hora ya ha pasado.',
    ],
    ['http_request', { status: 200, body: null, mapped: {} }, 'success', '', ''],
    [
      'http_request',
      { status: null, body: null, mapped: {} },
      'unknown',
      'I cannot tell whether that was done.',
      'No sé si se ha hecho.',
    ],
    ...(
      [
        ['success', 'I have sent you a text message.', 'Le he enviado un mensaje de texto.'],
        [
          'not_connected',
          'I am sorry, I cannot send text messages at the moment.',
          'Lo siento, ahora mismo no puedo enviar mensajes de texto.',
        ],
        ['unknown', 'I cannot tell whether the text message was sent.', 'No sé si el mensaje de texto se ha enviado.'],
      ] as const
    ).map(([outcome, en, es]): [string, unknown, string, string, string] => [
      ...(['send_sms', { messageId: 'x' }] as const),
      ...([outcome, en, es] as const),
    ]),
    ['send_email', { sent: true }, 'success', 'I have sent you an e-mail.', 'Le he enviado un correo.'],
    [
      'send_email',
      { sent: false },
      'not_connected',
      'I am sorry, I cannot send e-mails at the moment.',
      'Lo siento, ahora mismo no puedo enviar correos.',
    ],
    [
      'send_email',
      { sent: null },
      'unknown',
      'I cannot tell whether the e-mail was sent.',
      'No sé si el correo se ha enviado.',
    ],
  ];
  it.each(cases)('%s %j, %s', (name, output, outcome, en, es) => {
    const tool = toolOf(name)!;
    expect(tool.speak(output, outcome, 'en-GB', facts)).toBe(en);
    expect(tool.speak(output, outcome, 'es', facts)).toBe(es);
  });

  it('names at most three kinds of room', () => {
    const rooms = ['A', 'B', 'C', 'D'].map((name) => ({ ...room, name, ratePerNight: 100 }));
    expect(TOOLS.check_availability.speak({ ...stay, rooms }, 'success', 'en', facts)).toContain(
      'A at 100 euros a night, B at 100 euros a night or C at 100 euros a night.',
    );
  });

  it.each([null, 'x', { rooms: 3 }])('apologises for the output %j rather than breaking', (output) => {
    expect(TOOLS.check_availability.speak(output, 'success', 'en', facts)).toBe(
      'I am sorry, that did not work just now.',
    );
    expect(TOOLS.check_availability.speak({ ...stay, rooms: [] }, 'failure', 'es', facts)).toBe(
      'Lo siento, ahora mismo no ha sido posible.',
    );
  });
});
