import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { newId } from '@innline/shared/ids';
import type { Mail, MailProvider } from '../contract';
import { messageOf } from './message';
import { SmtpRefused, SmtpSession } from './session';

export interface SmtpOptions {
  /** `smtp://user:password@host:587` (encrypted as soon as the server offers it) or `smtps://…:465`. */
  url: string;
  /** The sender's address. */
  from: string;
  /** A file with the certificate of an authority to trust beside the usual ones, PEM. */
  ca?: string | undefined;
}

/** An address as it may stand in a command: whatever could end the line or the brackets is no address. */
const ADDRESS = /^[^\s<>@]+@[^\s<>@]+$/;

async function greet(session: SmtpSession, host: string, url: URL, ca: string | undefined): Promise<void> {
  await session.ask('the connection', null, 2);
  let { lines } = await session.ask('EHLO', `EHLO ${host}`, 2);
  if (url.protocol === 'smtp:' && lines.some((line) => /^STARTTLS$/i.test(line))) {
    await session.ask('STARTTLS', 'STARTTLS', 2);
    await session.encrypt(url.hostname, ca);
    ({ lines } = await session.ask('EHLO', `EHLO ${host}`, 2));
  } else if (url.password && url.protocol === 'smtp:' && !isLocal(url.hostname)) {
    throw new Error('The mail server offers no encryption; the password is not sent to it.');
  }
  if (!url.username) return;
  const login = `\0${decodeURIComponent(url.username)}\0${decodeURIComponent(url.password)}`;
  await session.ask('AUTH', `AUTH PLAIN ${Buffer.from(login).toString('base64')}`, 2);
}

/** Of the mail and who gets it: a copy is a message of its own. A digest, since a Message-ID is read by strangers. */
const idOf = (key: string, to: string) => createHash('sha256').update(`${key} ${to}`).digest('hex').slice(0, 32);

const authority = (file: string) =>
  readFile(file, 'utf8').catch(() => {
    throw new Error('The file named in SMTP_CA cannot be read.');
  });

const isLocal = (host: string) => ['localhost', '127.0.0.1', '[::1]'].includes(host);

/** Sends e-mail by a mail server. */
export function smtpMail({ url: address, from, ca: file }: SmtpOptions): MailProvider {
  const url = new URL(address);
  const secure = url.protocol === 'smtps:';
  const port = Number(url.port) || (secure ? 465 : 587);
  const host = from.split('@')[1] ?? 'localhost';

  async function sendTo(session: SmtpSession, to: string, { subject, text, key }: Mail): Promise<void> {
    await session.ask('the sender', `MAIL FROM:<${from}>`, 2);
    await session.ask('a recipient', `RCPT TO:<${to}>`, 2);
    await session.ask('DATA', 'DATA', 3);
    const message = messageOf({
      from,
      to,
      subject,
      text,
      id: key === undefined ? newId() : idOf(key, to),
      at: new Date(),
    });
    await session.ask('the message', `${message}.`, 2);
  }

  /** An address the server does not know does not keep the others from theirs. */
  async function sendToAll(session: SmtpSession, mail: Mail): Promise<void> {
    let taken = 0;
    let refused: unknown = new Error('None of the addresses is one.');
    for (const to of mail.to.filter((recipient) => ADDRESS.test(recipient))) {
      try {
        await sendTo(session, to, mail);
        taken += 1;
      } catch (error) {
        if (!(error instanceof SmtpRefused) || error.code < 500) throw error;
        refused = error;
        await session.ask('RSET', 'RSET', 2);
      }
    }
    if (taken === 0) throw refused;
  }

  async function converse(talk: (session: SmtpSession) => Promise<void>): Promise<void> {
    const ca = file === undefined ? undefined : await authority(file);
    const session = SmtpSession.open({ host: url.hostname, port, secure, ...(ca === undefined ? {} : { ca }) });
    try {
      await greet(session, host, url, ca);
      await talk(session);
      await session.ask('QUIT', 'QUIT', 2).catch(() => {});
    } finally {
      session.close();
    }
  }

  return {
    id: 'smtp',
    send: (mail) => converse((session) => sendToAll(session, mail)),
    test: () => converse(async () => {}),
  };
}
