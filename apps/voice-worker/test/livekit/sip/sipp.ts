import { spawn } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '../servers';
import { type ScenarioName, scenarioXml } from './scenarios';

const LIMIT_S = 60;

/** One telephone at the carrier's side, played by sipp. */
export interface Sipp {
  /** UDP, on loopback. */
  port: number;
  /** Resolves with what it was sent and sent, when the scenario went as written. */
  done: Promise<string>;
  /** What a scenario waits for with MESSAGE: the telephone's owner decides to do something. */
  nudge(): void;
  stop(): void;
}

export async function sipp(
  binary: string,
  scenario: ScenarioName,
  { to, number = 'service', keys = {} }: { to?: string; number?: string; keys?: Record<string, string | number> },
): Promise<Sipp> {
  const port = await freePort();
  const folder = mkdtempSync(path.join(tmpdir(), 'innline-sipp-'));
  const log = path.join(folder, 'messages.log');
  const file = path.join(folder, 'scenario.xml');
  writeFileSync(file, scenarioXml(scenario));
  const callId = `innline-${port}`;
  const args = [
    ...['-sf', file, '-i', '127.0.0.1', '-p', String(port), '-m', '1', '-nostdin'],
    ...['-s', number, '-cid_str', callId, '-timeout', String(LIMIT_S), '-timeout_error'],
    ...['-trace_msg', '-message_file', log, '-trace_err', '-error_file', path.join(folder, 'errors.log')],
    // one media port of its own, which nothing uses: the audio is rtp.ts
    ...['-mp', String(await freePort())],
    ...Object.entries(keys).flatMap(([name, value]) => ['-key', name, String(value)]),
    ...(to ? [to] : []),
  ];
  const child = spawn(binary, args, { cwd: folder, stdio: 'ignore', env: { ...process.env, TERM: 'dumb' } });
  const done = once(child, 'exit').then(([code]) => {
    const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
    const files = readdirSync(folder);
    const messages = files.includes('messages.log') ? read('messages.log') : '';
    const errors = files.includes('errors.log') ? read('errors.log') : '';
    rmSync(folder, { recursive: true, force: true });
    if (code !== 0) throw new Error(`${scenario}: sipp ended with ${code}\n${errors}\n${messages}`);
    return messages;
  });
  done.catch(() => {});
  const nudge = () => {
    const socket = createSocket('udp4');
    const via = `Via: SIP/2.0/UDP 127.0.0.1:9;branch=z9hG4bK-${port}`;
    const ends = `From: <sip:owner@127.0.0.1>;tag=1\r\nTo: <sip:phone@127.0.0.1>`;
    const text = `MESSAGE sip:phone@127.0.0.1 SIP/2.0\r\n${via}\r\n${ends}\r\nCall-ID: ${callId}\r\nCSeq: 1 MESSAGE\r\nContent-Length: 0\r\n\r\n`;
    socket.send(text, port, '127.0.0.1', () => socket.close());
  };
  return { port, done, nudge, stop: () => void child.kill('SIGKILL') };
}
