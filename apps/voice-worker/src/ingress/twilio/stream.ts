import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { AppError } from '@innline/shared';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { streamUrl } from '../../adapters/telephony/twilio/addresses';
import { isSignedStream } from '../../adapters/telephony/twilio/signature';
import { idAt } from '../../call/carrier-calls';
import { twilioMedia } from '../../media/twilio';
import { readTwilio, type TwilioStart } from '../../media/twilio-wire';
import type { Services } from '../../services';
import type { MediaSocket, MediaWay } from '../media-socket';
import { oneTimeOf } from '../one-time';
import { upgradeRefuser } from '../refuse-upgrade';
import { whyOf } from '../rejected';
import { admit } from './admit';
import { twilioDoors } from './doors';
import { readTicket, type Ticket } from './ticket';

const MAX_PAYLOAD = 64 * 1024;
/** Twilio says who it is at once. */
const START_MS = 5_000;
/** WebSocket close code: we do not want this. */
const POLICY = 1008;

/**
 * Waits for `start`, and makes the call's end in the same breath: audio may follow in the same packet.
 * @throws AppError when something else comes, or nothing
 */
function started<T>(socket: WebSocket, make: (start: TwilioStart) => T): Promise<T> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      clearTimeout(timer);
      socket.off('message', onMessage);
      settle();
    };
    const fail = (words: string) => end(() => reject(new AppError('bad_request', words)));
    const onMessage = (data: RawData, isBinary: boolean) => {
      const message = isBinary ? null : readTwilio(data as Buffer);
      if (message?.event === 'start') end(() => resolve(make(message)));
      else if (message?.event !== 'connected') fail('A stream begins with connected and start.');
    };
    const timer = setTimeout(() => fail('The stream did not begin.'), START_MS);
    socket.on('message', onMessage);
    socket.once('close', () => fail('The stream closed before it began.'));
  });
}

const isUlaw = ({ mediaFormat: { encoding, sampleRate, channels } }: TwilioStart['start']) =>
  encoding === 'audio/x-mulaw' && sampleRate === 8_000 && channels === 1;

/**
 * Whose stream this is: the ticket says which webhook it belongs to, the signature that Twilio opened it for the same
 * account.
 * @throws AppError
 */
async function ticketOf(
  { start }: TwilioStart,
  signature: string | undefined,
  path: string,
  services: Services,
): Promise<Ticket> {
  const refuse = () => new AppError('forbidden', 'This stream belongs to no call of this account.');
  const ticket = readTicket(start.customParameters.ticket ?? '', services.env);
  const account = await services.accounts.of(ticket.hotelId, 'twilio');
  if (!account || start.accountSid !== account.accountSid || start.callSid !== ticket.sid) throw refuse();
  if (!isSignedStream(account.authToken, signature, streamUrl(path, services.env))) throw refuse();
  return ticket;
}

/** Twilio's way in for audio. */
export const twilioStream = (path: string, id: string): MediaWay => ({
  path,
  door: twilioDoors.stream(id),
  open(services: Services): MediaSocket {
    const server = new WebSocketServer({ noServer: true, maxPayload: MAX_PAYLOAD, perMessageDeflate: false });
    const once = oneTimeOf(services.redis);
    const refuseUpgrade = upgradeRefuser('twilio_stream', services.metrics);

    async function connect(socket: WebSocket, below: Duplex, signature: string | undefined): Promise<void> {
      socket.on('error', () => services.metrics.badFrames.inc({ why: 'protocol' }));
      const { carrierCalls } = services;
      // until its ticket is read it is nobody's
      let carrierId = '';
      const { start, media } = await started(socket, (begun) => {
        const stream = {
          streamSid: begun.streamSid,
          isOver: () => carrierCalls.ended('twilio', carrierId),
          closing: async (reason: string) => void (reason === 'moved' || (await carrierCalls.end('twilio', carrierId))),
        };
        return { start: begun, media: twilioMedia(socket, stream, services.metrics, below) };
      });
      if (!isUlaw(start.start)) {
        services.metrics.badFrames.inc({ why: 'codec' });
        throw new AppError('unprocessable', 'Only audio/x-mulaw at 8000 Hz with one channel is taken.');
      }
      const ticket = await ticketOf(start, signature, path, services);
      if (!(await once(start.start.customParameters.ticket!)))
        throw new AppError('forbidden', 'This ticket was used already.');
      carrierId = idAt(ticket.hotelId, ticket.sid);
      const hold = await carrierCalls.hold('twilio', carrierId, start.streamSid);
      if (!hold) throw new AppError('forbidden', 'This call is well connected by another stream.');
      if (socket.readyState === socket.OPEN) socket.once('close', hold);
      else hold();
      await admit(ticket, media, services);
    }

    return {
      upgrade(req: IncomingMessage, socket, head) {
        socket.on('error', () => socket.destroy());
        const signature = req.headers['x-twilio-signature'];
        if (typeof signature !== 'string') {
          return refuseUpgrade(socket, 403, 'Media streams are opened by Twilio.');
        }
        server.handleUpgrade(req, socket, head, (ws) => {
          connect(ws, socket, signature).catch((error) => {
            services.metrics.badFrames.inc({ why: 'refused' });
            services.metrics.rejected.inc({ way: 'twilio_stream', why: whyOf(error) });
            services.log.warn({ err: { message: (error as Error).message } }, 'A media stream was refused');
            ws.close(POLICY);
          });
        });
      },
      close() {
        for (const client of server.clients) client.terminate();
        server.close();
      },
    };
  },
});
