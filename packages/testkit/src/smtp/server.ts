import { type AddressInfo, createServer, type Socket } from 'node:net';
import { createSecureContext, createServer as createTlsServer, TLSSocket } from 'node:tls';
import { TEST_CERTIFICATE, TEST_CERTIFICATE_KEY } from './certificate';

export interface ReceivedMail {
  from: string;
  to: string;
  /** Lower-case names; encoded words are decoded. */
  headers: Record<string, string>;
  text: string;
}

export interface FakeSmtp {
  /** `smtp://127.0.0.1:…`, or `smtps://` */
  url: string;
  /** Names and passwords it was given, each with whether the line was encrypted. */
  logins: { text: string; encrypted: boolean }[];
  mails: ReceivedMail[];
  /** What a client did against RFC 5321 or 5322, a line each. */
  faults: string[];
  /** Local parts this server does not know. */
  unknown: Set<string>;
  /** Refuses everything for now. */
  down: boolean;
  stop(): Promise<void>;
}

const decodeWords = (value: string) =>
  value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?B\?([^?]*)\?=/g, (_, base64) => Buffer.from(base64, 'base64').toString());

function read(from: string, to: string, raw: string, fault: (what: string) => void): ReceivedMail {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const headers: Record<string, string> = {};
  for (const line of head.replace(/\r\n[ \t]/g, ' ').split('\r\n')) {
    const [, name, value] = /^([!-9;-~]+): (.*)$/.exec(line) ?? [];
    if (!name) fault(`a header that is none: ${line}`);
    else if (headers[name.toLowerCase()] !== undefined) fault(`two headers ${name}`);
    else headers[name.toLowerCase()] = decodeWords(value ?? '');
  }
  for (const name of ['date', 'from', 'message-id']) if (!headers[name]) fault(`no ${name}`);
  if (/[^\r]\n|[^ -~\r\n\t]/.test(raw)) fault('a bare line feed, or beyond ASCII');
  if (raw.split('\r\n').some((line) => line.length > 998)) fault('a line that is too long');
  const body = rest.join('\r\n\r\n');
  const text = headers['content-transfer-encoding'] === 'base64' ? Buffer.from(body, 'base64').toString() : body;
  return { from, to, headers, text };
}

/** `starttls`: offers encryption on the plain line. */
export type SmtpSecurity = 'none' | 'starttls' | 'smtps';

const secureContext = () => createSecureContext({ cert: TEST_CERTIFICATE, key: TEST_CERTIFICATE_KEY });

/** One client's conversation: commands in their order, or 503. */
function converse(socket: Socket, server: FakeSmtp, security: SmtpSecurity, again = false): void {
  let from: string | null = null;
  let to: string | null = null;
  let data: string | null = null;
  let greeted = false;
  let pending = '';
  const say = (line: string) => socket.write(`${line}\r\n`);
  const fault = (what: string) => void server.faults.push(what);

  function command(line: string): void {
    const address = /<([^<>\s]+@[^<>\s]+)>$/.exec(line)?.[1];
    const verb = line.split(/[ :]/)[0]!.toUpperCase();
    if (server.down) return void say('421 not now');
    if (verb === 'EHLO') {
      greeted = true;
      say('250-fake');
      if (security !== 'none' && !(socket instanceof TLSSocket)) say('250-STARTTLS');
      return void say('250 AUTH PLAIN');
    }
    if (verb === 'STARTTLS' && security !== 'none') {
      socket.removeAllListeners('data');
      socket.write('220 go on\r\n');
      const encrypted = new TLSSocket(socket, { isServer: true, secureContext: secureContext() });
      return void converse(encrypted, server, security, true);
    }
    if (verb === 'QUIT') return void socket.end('221 bye\r\n');
    if (verb === 'RSET') {
      from = null;
      to = null;
      return void say('250 forgotten');
    }
    if (verb === 'AUTH') {
      const text = Buffer.from(line.split(' ')[2] ?? '', 'base64')
        .toString()
        .split('\0')
        .join(' ')
        .trim();
      server.logins.push({ text, encrypted: socket instanceof TLSSocket });
      return void say('235 welcome');
    }
    if (!greeted) fault(`${verb} before EHLO`);
    if (verb === 'MAIL' && address && from === null) {
      from = address;
      return void say('250 sender');
    }
    if (verb === 'RCPT' && address && from !== null) {
      if (server.unknown.has(address.split('@')[0]!)) return void say('550 no such user');
      to = address;
      return void say('250 recipient');
    }
    if (verb === 'DATA' && to !== null) {
      data = '';
      return void say('354 go on');
    }
    fault(`out of order: ${verb}`);
    say('503 bad sequence');
  }

  if (!again) {
    say('220-fake');
    say('220 ready');
  }
  socket.on('error', () => {});
  socket.on('data', (chunk: Buffer) => {
    pending += chunk.toString('latin1');
    for (let end = pending.indexOf('\r\n'); end >= 0; end = pending.indexOf('\r\n')) {
      const line = pending.slice(0, end);
      pending = pending.slice(end + 2);
      if (data === null) command(line);
      else if (line !== '.') data += `${line.startsWith('..') ? line.slice(1) : line}\r\n`;
      else {
        server.mails.push(read(from!, to!, data, fault));
        [from, to, data] = [null, null, null];
        say('250 taken');
      }
    }
  });
}

/** A mail server that keeps what it gets and writes down what a client does wrong. */
export async function startFakeSmtp(security: SmtpSecurity = 'none'): Promise<FakeSmtp> {
  const sockets = new Set<Socket>();
  const serve = (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    converse(socket, server, security);
  };
  const certificate = { cert: TEST_CERTIFICATE, key: TEST_CERTIFICATE_KEY };
  const listener = security === 'smtps' ? createTlsServer(certificate, serve) : createServer(serve);
  // a client that does not trust the certificate goes away
  listener.on('tlsClientError', () => {});
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const server: FakeSmtp = {
    url: `${security === 'smtps' ? 'smtps' : 'smtp'}://127.0.0.1:${(listener.address() as AddressInfo).port}`,
    ...{ mails: [], logins: [], faults: [], unknown: new Set(), down: false },
    async stop() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => listener.close(resolve));
    },
  };
  return server;
}
