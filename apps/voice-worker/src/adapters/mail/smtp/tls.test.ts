import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FakeSmtp, type SmtpSecurity, startFakeSmtp, TEST_CERTIFICATE } from '@innline/testkit/smtp';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { smtpMail } from '.';
import { failureOf } from './failure';

const MAIL = { to: ['ana@example.com'], subject: 'New message', text: 'Please call back.' };
const UNTRUSTED = /certificate is not trusted.*SMTP_CA/;

let folder: string;
let ca: string;
let server: FakeSmtp;
const start = async (security: SmtpSecurity) => {
  server = await startFakeSmtp(security);
};
const mail = (url = server.url, authority: string | undefined = ca) =>
  smtpMail({ url, from: 'phones@hotel.example', ca: authority });
const withLogin = () => server.url.replace('//', '//desk:pass%20word@');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'innline-smtp-'));
  ca = join(folder, 'authority.pem');
  await writeFile(ca, TEST_CERTIFICATE);
});
afterAll(() => rm(folder, { recursive: true, force: true }));
afterEach(() => server.stop());

describe.each(['starttls', 'smtps'] as const)('a mail server that speaks %s', (security) => {
  it('gets the mail and the password by an encrypted line only', async () => {
    await start(security);
    await mail(withLogin()).send(MAIL);
    expect(server.mails).toMatchObject([{ to: 'ana@example.com', text: 'Please call back.' }]);
    expect(server.logins).toEqual([{ text: 'desk pass word', encrypted: true }]);
    expect(server.faults).toEqual([]);
  });

  it('is refused when nobody vouches for its certificate, and gets neither mail nor password', async () => {
    await start(security);
    const untrusting = smtpMail({ url: withLogin(), from: 'phones@hotel.example' });
    await expect(untrusting.test()).rejects.toThrow(UNTRUSTED);
    await expect(untrusting.send(MAIL)).rejects.toThrow(UNTRUSTED);
    expect([server.mails, server.logins]).toEqual([[], []]);
  });

  it('can be tried without sending anything', async () => {
    await start(security);
    await mail(withLogin()).test();
    expect([server.mails, server.logins.length, server.faults]).toEqual([[], 1, []]);
  });
});

it.each([
  ['ERR_TLS_CERT_ALTNAME_INVALID', /another name.*SMTP_URL/],
  ['CERT_HAS_EXPIRED', /has expired/],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', UNTRUSTED],
  ['ECONNREFUSED', /^The mail server cannot be reached\.$/],
])('%s is told without the host', async (code, words) => {
  await start('none');
  const { message } = failureOf(Object.assign(new Error('mail.hotel.example'), { code }));
  expect(message).toMatch(words);
  expect(message).not.toContain('hotel.example');
});

it('TLS towards a line that is plain says which address to use', async () => {
  await start('none');
  await expect(mail(server.url.replace('smtp:', 'smtps:')).test()).rejects.toThrow(/does not speak TLS there/);
});

it('a file of certificates that is not there is named', async () => {
  await start('smtps');
  await expect(mail(server.url, join(folder, 'none.pem')).test()).rejects.toThrow(/SMTP_CA cannot be read/);
});
