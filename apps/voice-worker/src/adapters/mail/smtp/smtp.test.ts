import { type FakeSmtp, startFakeSmtp } from '@innline/testkit/smtp';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { smtpMail } from '.';
import { encodedHeader } from './message';

let server: FakeSmtp;
beforeEach(async () => {
  server = await startFakeSmtp();
});
afterEach(() => server.stop());

const MAIL = { to: ['ana@example.com'], subject: 'New message', text: 'Hello.\n.\n¡Señor Núñez llamó! 🛎️' };
const mail = (url = server.url) => smtpMail({ url, from: 'phones@hotel.example' });

it('hands in what was written, whatever is in it', async () => {
  await mail().send({ ...MAIL, subject: 'Mensaje de José\r\nBcc: everybody@example.com' });
  expect(server.faults).toEqual([]);
  const [got] = server.mails;
  expect(got).toMatchObject({ from: 'phones@hotel.example', to: 'ana@example.com' });
  expect(got!.text).toBe('Hello.\r\n.\r\n¡Señor Núñez llamó! 🛎️');
  expect(got!.headers).toMatchObject({ subject: 'Mensaje de José\r\nBcc: everybody@example.com' });
  expect(got!.headers.bcc).toBeUndefined();
});

it('gives each a copy of its own; an unknown address does not keep the others from theirs', async () => {
  server.unknown.add('gone');
  await mail().send({ ...MAIL, to: ['gone@example.com', 'ana@example.com', 'no address>', 'eva@example.com'] });
  expect(server.mails.map(({ to, headers }) => [to, headers.to])).toEqual([
    ['ana@example.com', 'ana@example.com'],
    ['eva@example.com', 'eva@example.com'],
  ]);
  expect(server.faults).toEqual([]);
});

it('tells when nobody could be written to, without an address', async () => {
  server.unknown.add('ana');
  await expect(mail().send(MAIL)).rejects.toThrow('The mail server answered a recipient with 550.');
  server.down = true;
  await expect(mail().send(MAIL)).rejects.toThrow(/421/);
  await expect(mail('smtp://127.0.0.1:1').send(MAIL)).rejects.toThrow('The mail server cannot be reached.');
});

it('a second try at one mail has the Message-ID of the first, another mail or another reader does not', async () => {
  const of = async (key: string, to: string[]) => {
    const before = server.mails.length;
    await mail().send({ ...MAIL, to, key });
    return server.mails.slice(before).map(({ headers }) => headers['message-id']);
  };
  const first = await of('call:7:0', ['ana@example.com', 'eva@example.com']);
  expect(new Set(first).size).toBe(2);
  expect(await of('call:7:0', ['ana@example.com'])).toEqual([first[0]]);
  expect(await of('call:8:0', ['ana@example.com'])).not.toEqual([first[0]]);
  expect(first[0]).toMatch(/^<[0-9a-f]{32}@hotel\.example>$/);
});

it('signs in where the address says so', async () => {
  await mail(server.url.replace('//', '//user:pass%20word@')).send(MAIL);
  expect(server.mails).toHaveLength(1);
});

it('headers of any length stay within their lines', () => {
  const long = 'Ñ'.repeat(200);
  const lines = encodedHeader(long).split('\r\n ');
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(75);
});
