import { callerOn, talkToken } from '@innline/testkit/worker';
import { masked, openSocket } from './socket';
import { pcmFrames } from './voice';
import { type LoadWay, Refused } from './way';

type Message = { type: string; name?: string; reason?: string };

/** Softphones. */
export async function browserWay(): Promise<LoadWay> {
  const frames = pcmFrames().map((frame) => masked(frame));
  return {
    ground: { env: {}, number: null, connection: null },
    call: (serial, { ports, hotelId, lineId }, ear) =>
      new Promise((resolve, reject) => {
        const address = `ws://127.0.0.1:${ports[serial % ports.length]}/voice/webrtc`;
        let told = 'closed';
        const socket = openSocket(
          `${address}?token=${encodeURIComponent(talkToken(callerOn(hotelId, lineId)))}`,
          {},
          (data, from, to, binary) => {
            if (binary) return ear.frame();
            const message = JSON.parse(data.toString('utf8', from, to)) as Message;
            if (message.type === 'clear') ear.clear();
            else if (message.type === 'mark') ear.whenHeard(() => say({ type: 'mark', name: message.name }));
            else if (message.type === 'ended') told = message.reason ?? told;
            // whoever is refused is connected as well, with a sentence: only a call has an event
            else if (message.type === 'event')
              resolve({
                send: (frame) => socket.write(frames[frame]!),
                press: (digit) => say({ type: 'digit', digit }),
                hangUp: () => say({ type: 'hangup' }),
                over: socket.over.then(() => told),
              });
          },
        );
        const say = (message: object) => socket.say(JSON.stringify(message));
        socket.open.catch(reject);
        void socket.over.then(() => reject(new Refused(told)));
      }),
  };
}
