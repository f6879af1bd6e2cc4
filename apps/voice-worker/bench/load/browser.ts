import { WebSocket } from 'ws';
import { pcmFrames } from './voice';
import { type LoadWay, Refused } from './way';

type Message = { type: string; name?: string; reason?: string };

/** Softphones. */
export async function browserWay(): Promise<LoadWay> {
  const frames = pcmFrames();
  return {
    ground: { env: {}, number: null, connection: null },
    call: (index, { ports, tokens }, ear) =>
      new Promise((resolve, reject) => {
        const address = `ws://127.0.0.1:${ports[index % ports.length]}/voice/webrtc`;
        const socket = new WebSocket(`${address}?token=${encodeURIComponent(tokens[index]!)}`, {
          perMessageDeflate: false,
        });
        const say = (message: object) => {
          if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message));
        };
        let told = 'closed';
        const over = new Promise<string>((gone) => socket.on('close', () => gone(told)));
        socket.on('message', (data: Buffer, binary: boolean) => {
          if (binary) return ear.frame();
          const message = JSON.parse(data.toString()) as Message;
          if (message.type === 'clear') ear.clear();
          else if (message.type === 'mark') ear.whenHeard(() => say({ type: 'mark', name: message.name }));
          else if (message.type === 'ended') told = message.reason ?? told;
          // whoever is refused is connected as well, with a sentence: only a call has an event
          else if (message.type === 'event')
            resolve({
              send: (frame) => socket.send(frames[frame]!),
              press: (digit) => say({ type: 'digit', digit }),
              over,
            });
        });
        socket.on('close', () => reject(new Refused(told)));
        socket.on('error', reject);
      }),
  };
}
