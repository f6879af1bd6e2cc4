import type { LoadEar } from './ear';
import { openSocket } from './socket';

type Message = { event: string; mark?: { name: string } };

export interface LoadStream {
  say(text: string): void;
  /** Resolves with the first frame heard; rejects when the stream closes before. */
  readonly on: Promise<void>;
  readonly over: Promise<string>;
}

const MEDIA = Buffer.from('{"event":"media"');
/** Carriers' events begin with different letters up to here. */
const TELLING = 12;

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
  let heard!: () => void;
  let failed!: (error: Error) => void;
  const on = new Promise<void>((resolve, reject) => {
    heard = resolve;
    failed = reject;
  });
  on.catch(() => {});
  const isMedia = (data: Buffer, from: number) => {
    for (let i = TELLING; i > 0; i--) if (data[from + i] !== MEDIA[i]) return false;
    return true;
  };
  const socket = openSocket(address, headers, (data, from, to) => {
    if (isMedia(data, from)) {
      heard();
      return ear.frame();
    }
    const message = JSON.parse(data.toString('utf8', from, to)) as Message;
    if (message.event === 'clear') ear.clear();
    else if (message.event === 'mark') ear.whenHeard(() => socket.say(mark(message.mark!.name)));
  });
  const over = socket.over.then(() => 'The stream was closed.');
  void over.then((why) => failed(new Error(why)));
  socket.open.then(() => begin.forEach(socket.say), failed);
  return { say: socket.say, on, over };
}
