import { connect, isIP, type Socket } from 'node:net';
import { connect as connectTls, rootCertificates } from 'node:tls';
import { failureOf } from './failure';

/** A mail server that says nothing for this long is gone. */
const PATIENCE_MS = 20_000;

const SILENT = 'The mail server does not answer.';

const trusting = (host: string, ca: string | undefined) => ({
  // an address is no name to ask for; the certificate is checked against it all the same
  ...(isIP(host) ? { host } : { host, servername: host }),
  ...(ca === undefined ? {} : { ca: [...rootCertificates, ca] }),
});

export interface Reply {
  code: number;
  lines: string[];
}

/** The mail server refused a step. No addresses in it: it reaches logs. */
export class SmtpRefused extends Error {
  constructor(
    step: string,
    readonly code: number,
  ) {
    super(`The mail server answered ${step} with ${code}.`);
  }
}

/** One conversation with a mail server (RFC 5321), a command and its reply at a time. */
export class SmtpSession {
  private waiting: { resolve(reply: Reply): void; reject(error: Error): void } | null = null;
  private readonly ready: Reply[] = [];
  private lines: string[] = [];
  private text = '';
  private broken: Error | null = null;

  private constructor(private socket: Socket) {
    this.listen(socket);
  }

  /** `ca`: an authority to trust beside the usual ones, PEM. */
  static open({ host, port, secure, ca }: { host: string; port: number; secure: boolean; ca?: string }): SmtpSession {
    return new SmtpSession(secure ? connectTls({ port, ...trusting(host, ca) }) : connect({ host, port }));
  }

  /** From now on encrypted (STARTTLS). What came in plain before is thrown away. */
  async encrypt(host: string, ca?: string): Promise<void> {
    this.socket.removeAllListeners();
    const plain = this.socket;
    this.text = '';
    this.lines = [];
    this.socket = await new Promise<Socket>((resolve, reject) => {
      const socket = connectTls({ socket: plain, ...trusting(host, ca) }, () => resolve(socket));
      socket.setTimeout(PATIENCE_MS, () => socket.destroy(new Error(SILENT)));
      socket.once('error', (error) => reject(failureOf(error)));
      socket.once('close', () => reject(new Error('The mail server hung up.')));
    });
    this.socket.removeAllListeners('error').removeAllListeners('close');
    this.listen(this.socket);
  }

  /** Sends a line and gives its reply. @throws SmtpRefused when the reply is not of the hundred that is `wanted` */
  async ask(step: string, line: string | null, wanted: 2 | 3): Promise<Reply> {
    if (line !== null) this.socket.write(`${line}\r\n`);
    const reply = await this.reply();
    if (Math.floor(reply.code / 100) !== wanted) throw new SmtpRefused(step, reply.code);
    return reply;
  }

  close(): void {
    this.socket.destroy();
  }

  private reply(): Promise<Reply> {
    const here = this.ready.shift();
    if (here) return Promise.resolve(here);
    if (this.broken) return Promise.reject(this.broken);
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
    });
  }

  private listen(socket: Socket): void {
    const fail = (why: Error) => {
      this.broken ??= why;
      this.waiting?.reject(this.broken);
      this.waiting = null;
      socket.destroy();
    };
    socket.setTimeout(PATIENCE_MS, () => fail(new Error(SILENT)));
    socket.on('error', (error) => fail(failureOf(error)));
    socket.on('close', () => fail(new Error('The mail server hung up.')));
    socket.on('data', (data: Buffer) => {
      this.text += data.toString('utf8');
      for (let end = this.text.indexOf('\n'); end >= 0; end = this.text.indexOf('\n')) {
        this.line(this.text.slice(0, end).trimEnd());
        this.text = this.text.slice(end + 1);
      }
    });
  }

  private line(line: string): void {
    this.lines.push(line.slice(4));
    // `250-` goes on, `250 ` ends the reply
    if (line[3] === '-') return;
    const reply = { code: Number.parseInt(line, 10) || 0, lines: this.lines };
    this.lines = [];
    if (this.waiting) this.waiting.resolve(reply);
    else this.ready.push(reply);
    this.waiting = null;
  }
}
