import { WebSocket } from 'ws';
import type { LoadEar } from './ear';

type Message = { event: string; mark?: { name: string } };

export interface LoadStream {
  say(text: string): void;
  /** Resolves with the first frame heard; rejects when the stream closes before. */
  readonly on: Promise<void>;
  readonly over: Promise<string>;
}

const MEDIA = '{"event":"media"';

/**
 * A carrier's media stream: audio is counted and not read, marks are sent back when what came before was heard.
 * @param begin what is said first
 * @param mark a mark as the carrier sends it back
 */
export function openStream(
  address: string,
  headers: Record<string, string>,
  { begin, mark }: { begin: readonly string[]; mark(name: string): string },
  ear: LoadEar,
): LoadStream {
  const socket = new WebSocket(address, { headers, perMessageDeflate: false });
  const say = (text: string) => {
    if (socket.readyState === WebSocket.OPEN) socket.send(text);
  };
  const over = new Promise<string>((resolve) => socket.on('close', () => resolve('The stream was closed.')));
  const on = new Promise<void>((resolve, reject) => {
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('The stream closed.')));
    socket.on('open', () => begin.forEach(say));
    socket.on('message', (data: Buffer) => {
      const text = data.toString('latin1');
      if (text.startsWith(MEDIA)) {
        resolve();
        return ear.frame();
      }
      const message = JSON.parse(text) as Message;
      if (message.event === 'clear') ear.clear();
      else if (message.event === 'mark') ear.whenHeard(() => say(mark(message.mark!.name)));
    });
  });
  return { say, on, over };
}
