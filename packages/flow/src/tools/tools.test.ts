import { describe, expect, it } from 'vitest';
import type { Json } from '../model/json';
import { isOutsideTool, mapAnswer, outcomesOf, readToolInput, TOOL_NAMES, TOOLS, toolOf } from './index';

const stay = { checkIn: '2026-11-24', checkOut: '2026-11-26', nights: 2, guests: 2 };

describe('the record of tools', () => {
  it('is keyed by each tool’s own name and has a description of every input', () => {
    expect(TOOL_NAMES).toHaveLength(20);
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
      room: '204',
      request: 'two towels',
      item: 'a black umbrella',
      place: 'lobby',
      question: 'When is breakfast?',
      language: 'en',
      text: 'See you soon.',
      to: 'ana@example.com',
      subject: 'Your stay',
      department: 'dep_1',
      about: 'reservation',
      reference: 'AB12',
      maxSeconds: '30',
      briefing: 'About a wedding.',
      ringSeconds: '20',
      seconds: '20',
      repeat: 'always',
      amount: '99,50',
      description: 'Deposit',
      reservation: 'AB12',
      sendBy: 'email',
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
    expect(once).toEqual([
      'create_reservation',
      'cancel_reservation',
      'create_lead',
      'schedule_callback',
      'room_service_request',
      'lost_and_found',
      'wake_up_call',
      'send_sms',
      'send_email',
      'generate_payment_link',
      'http_request',
    ]);
  });

  it('does on the call itself what is about the call', () => {
    const onCall = TOOL_NAMES.filter((name) => !isOutsideTool(name));
    expect(onCall).toEqual(['transfer_to_human', 'record_voice_note', 'play_hold_music']);
    expect(['nope', 'constructor'].filter(isOutsideTool)).toEqual([]);
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

  it.each([
    ['120', 120],
    [' 99,50 ', 99.5],
    ['72.000000001', 72],
    [0.01, 0.01],
  ])('takes %j as an amount to pay', (amount, read) => {
    const given = { amount, description: 'Deposit' };
    expect(readToolInput('generate_payment_link', given)).toMatchObject({
      ok: true,
      input: { amount: read, sendBy: 'sms', number: null, email: null, reservation: null },
    });
  });

  it.each(['0', '-5', '0.001', '1e3', '1.000,50', 'ten', '1000000', 'NaN', {}, true])(
    'refuses %j as an amount to pay',
    (amount) => {
      expect(readToolInput('generate_payment_link', { amount, description: 'Deposit' })).toMatchObject({
        ok: false,
        errors: [{ field: 'amount', message: expect.stringMatching(/^Amount must be an amount above 0/) }],
      });
    },
  );

  it('takes what a reservation costs in the place of an amount, and needs an address to write to', () => {
    const link = { description: 'Your stay', reservation: 'htl 7k-2' };
    expect(readToolInput('generate_payment_link', link)).toMatchObject({ ok: true, input: { amount: null } });
    expect(readToolInput('generate_payment_link', { description: 'Your stay' })).toEqual({
      ok: false,
      errors: [{ field: 'amount', message: 'Amount is missing: give an amount or a reservation.' }],
    });
    expect(readToolInput('generate_payment_link', { ...link, sendBy: 'email' })).toEqual({
      ok: false,
      errors: [{ field: 'email', message: 'E-mail is missing.' }],
    });
    expect(readToolInput('generate_payment_link', { ...link, sendBy: 'post' })).toMatchObject({
      ok: false,
      errors: [{ field: 'sendBy' }],
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
