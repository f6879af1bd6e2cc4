import { describe, expect, it } from 'vitest';
import type { Json } from '../model/json';
import type { ToolFacts } from './define';
import { mapAnswer, outcomesOf, readToolInput, TOOL_NAMES, TOOLS, toolOf } from './index';

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

describe('the record of tools', () => {
  it('is keyed by each tool’s own name and has a description of every input', () => {
    expect(TOOL_NAMES).toHaveLength(8);
    for (const name of TOOL_NAMES) {
      const tool = toolOf(name)!;
      expect(tool.name).toBe(name);
      const complaint = tool.input.safeParse({ unknown: true });
      const named = complaint.success ? [] : complaint.error.issues.map((issue) => String(issue.path[0]));
      const known = tool.fields.map((field) => field.name);
      expect(named.filter((field) => !known.includes(field))).toEqual([]);
    }
  });

  it('has no field that its input does not take', () => {
    const given: Record<string, string> = {
      checkIn: '2026-11-24',
      nights: '2',
      checkOut: '2026-11-26',
      guests: '2',
      roomType: 'DBL',
      guestName: 'Ana',
      guestNumber: '+34911234567',
      guestEmail: 'ana@example.com',
      notes: 'quiet',
      code: 'AB12',
      phone: '+34911234567',
      interest: 'wedding',
      name: 'Ana',
      number: '+34911234567',
      email: 'ana@example.com',
      reason: 'spa',
      department: 'dep_1',
      date: '2026-11-24',
      time: '10:30',
      method: 'post',
      url: 'https://pms.example.com/x',
      headers: '{"x-key":"1"}',
      body: '{"a":[1]}',
      mapping: '{"price":"a.0"}',
    };
    for (const name of TOOL_NAMES) {
      const read = readToolInput(
        name,
        Object.fromEntries(TOOLS[name].fields.map((field) => [field.name, given[field.name]])),
      );
      expect(read, name).toMatchObject({ ok: true });
      const input = (read as { input: object }).input as Record<string, unknown>;
      for (const field of TOOLS[name].fields) expect(input[field.name], `${name}.${field.name}`).not.toBeNull();
    }
  });

  it('writes once where it changes something and may be repeated where it only looks', () => {
    const once = TOOL_NAMES.filter((name) => TOOLS[name].effectClass === 'once');
    expect(once).toEqual(['create_reservation', 'create_lead', 'schedule_callback', 'http_request']);
  });

  it('gives every tool success and failure around its own outcomes', () => {
    expect(outcomesOf(toolOf('find_reservation')!).map((outcome) => outcome.id)).toEqual([
      'success',
      'not_found',
      'several_found',
      'failure',
    ]);
    expect(outcomesOf(toolOf('create_lead')!).map((outcome) => outcome.id)).toEqual(['success', 'failure']);
  });

  it.each(['nope', '__proto__', 'constructor', 'toString'])('knows no tool %s', (name) => {
    expect(toolOf(name)).toBeNull();
  });
});

describe('input of a stay', () => {
  it('takes text from templates and works the departure out', () => {
    const read = readToolInput('check_availability', {
      checkIn: ' 2026-11-24 ',
      nights: '2',
      guests: '3',
      roomType: '',
    });
    expect(read).toEqual({ ok: true, input: { ...stay, guests: 3, roomType: null } });
  });

  it('works the nights out over the end of a month', () => {
    const read = readToolInput('quote_price', { checkIn: '2026-02-27T15:00:00', checkOut: '2026-03-02', guests: 1 });
    expect(read).toMatchObject({ ok: true, input: { checkIn: '2026-02-27', nights: 3 } });
  });

  it.each([
    [{ checkIn: 'next friday', nights: 2, guests: 2 }, 'checkIn', 'Arrival must be a date such as 2026-11-24.'],
    [{ checkIn: '2026-02-30', nights: 2, guests: 2 }, 'checkIn', 'Arrival must be a date such as 2026-11-24.'],
    [{ nights: 2, guests: 2 }, 'checkIn', 'Arrival must be a date such as 2026-11-24.'],
    [{ checkIn: '2026-11-24', nights: 2, guests: 'two' }, 'guests', 'Guests must be a whole number from 1 to 20.'],
    [{ checkIn: '2026-11-24', nights: 2, guests: '0' }, 'guests', 'Guests must be a whole number from 1 to 20.'],
    [{ checkIn: '2026-11-24', nights: '1.5', guests: 2 }, 'nights', 'Nights must be a whole number from 1 to 60.'],
    [{ checkIn: '2026-11-24', guests: 2 }, 'nights', 'Nights is missing: give the nights or the check-out date.'],
    [
      { checkIn: '2026-11-24', checkOut: '2026-11-24', guests: 2 },
      'checkOut',
      'Departure must be 1 to 60 nights after check-in.',
    ],
    [
      { checkIn: '2026-11-24', checkOut: '2026-11-20', guests: 2 },
      'checkOut',
      'Departure must be 1 to 60 nights after check-in.',
    ],
    [
      { checkIn: '2026-11-24', checkOut: '2026-11-26', nights: 5, guests: 2 },
      'nights',
      'Nights must be 2, as the check-out date says.',
    ],
  ])('refuses %j with the field and a sentence', (input, field, message) => {
    const read = readToolInput('check_availability', input);
    expect(read).toEqual({ ok: false, errors: [{ field, message }] });
  });
});

describe('input of the other tools', () => {
  it('needs a guest’s name for a reservation and takes a written phone number', () => {
    const given = { checkIn: '2026-11-24', nights: 1, guests: 1, guestNumber: '+34 (911) 234-567' };
    expect(readToolInput('create_reservation', { ...given, guestName: '  ' })).toEqual({
      ok: false,
      errors: [{ field: 'guestName', message: 'Guest’s name is missing.' }],
    });
    expect(readToolInput('create_reservation', { ...given, guestName: 'Ana' })).toMatchObject({
      ok: true,
      input: { guestNumber: '+34911234567', guestEmail: null },
    });
  });

  it('looks a reservation up by one thing at least, and reads a code as it is said', () => {
    expect(readToolInput('find_reservation', { code: 'htl 7k-2' })).toMatchObject({
      ok: true,
      input: { code: 'HTL7K2', phone: null },
    });
    expect(readToolInput('find_reservation', { code: '', phone: '' })).toMatchObject({
      ok: false,
      errors: [{ field: 'code' }],
    });
  });

  it('needs a way to reach the one who asks', () => {
    expect(readToolInput('create_lead', { interest: 'wedding', email: 'ana@example.com' })).toMatchObject({ ok: true });
    expect(readToolInput('create_lead', { interest: 'wedding' })).toMatchObject({
      ok: false,
      errors: [{ field: 'number' }],
    });
    expect(readToolInput('create_lead', { interest: 'wedding', email: 'ana(at)example' })).toEqual({
      ok: false,
      errors: [{ field: 'email', message: 'E-mail must be an e-mail address.' }],
    });
  });

  it('reads a call back with and without a time', () => {
    expect(readToolInput('schedule_callback', { number: '+34911234567' })).toMatchObject({
      ok: true,
      input: { date: null, time: null },
    });
    expect(readToolInput('schedule_callback', { number: '+34911234567', time: 'noon' })).toEqual({
      ok: false,
      errors: [{ field: 'time', message: 'Time must be a time such as 19:30.' }],
    });
    expect(readToolInput('schedule_callback', { number: 'anonymous' })).toMatchObject({
      ok: false,
      errors: [{ field: 'number' }],
    });
  });

  it('reads JSON from text for a request and says which part is broken', () => {
    const read = readToolInput('http_request', {
      url: 'https://pms.example.com/rates?d=1',
      body: '{"nights":2}',
      mapping: { price: 'rates.0.price' },
    });
    expect(read).toEqual({
      ok: true,
      input: {
        method: 'GET',
        url: 'https://pms.example.com/rates?d=1',
        headers: {},
        body: { nights: 2 },
        mapping: { price: 'rates.0.price' },
      },
    });
    expect(readToolInput('http_request', { url: 'https://x.example', body: '{"nights":' })).toEqual({
      ok: false,
      errors: [{ field: 'body', message: 'Body is not valid JSON.' }],
    });
    expect(readToolInput('http_request', { url: 'https://x.example', method: 'BREW' })).toMatchObject({
      ok: false,
      errors: [{ field: 'method' }],
    });
    expect(readToolInput('http_request', { url: 'https://x.example', headers: { a: 'b\r\nc: d' } })).toMatchObject({
      ok: false,
      errors: [{ field: 'headers' }],
    });
  });

  it.each(['file:///etc/passwd', 'javascript:alert(1)', 'pms.example.com', 'https://user:pw@host/', ''])(
    'refuses the address %j',
    (url) => {
      expect(readToolInput('http_request', { url })).toMatchObject({ ok: false, errors: [{ field: 'url' }] });
    },
  );

  it('refuses what is no object', () => {
    for (const input of [null, 'x', 3, []]) expect(readToolInput('create_lead', input)).toMatchObject({ ok: false });
  });
});

describe('mapping an answer', () => {
  it('picks by path through objects and lists', () => {
    const body: Json = { rates: [{ price: 120 }], note: null };
    expect(mapAnswer(body, { price: 'rates.0.price', note: 'note', missing: 'rates.1.price' })).toEqual({
      price: 120,
      note: null,
      missing: null,
    });
  });

  it('never reaches a prototype', () => {
    expect(mapAnswer({}, { a: '__proto__', b: 'constructor.name', c: 'toString' })).toEqual({
      a: null,
      b: null,
      c: null,
    });
    expect(mapAnswer(['x'], { a: 'length' })).toEqual({ a: 1 });
  });
});

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
    ['http_request', { status: 200, body: null, mapped: {} }, 'success', '', ''],
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
