import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { isAppError } from '@innline/shared';
import { type WebSocket, WebSocketServer } from 'ws';
import { readStream, type StreamClaims } from '../../adapters/telephony/telnyx/tokens';
import { roomElsewhere } from '../../call/other-workers';
import { keepAlive } from '../../media/heartbeat';
import { telnyxStream } from '../../media/telnyx-stream';
import type { Services } from '../../services';
import type { Patience } from '../limits';
import type { MediaSocket } from '../media-socket';
import { upgradeRefuser } from '../refuse-upgrade';
import { whyOf } from '../rejected';
import { connectCaller } from './connect-caller';
import { connectDialled } from './connect-dialled';
import { deskOf } from './desk';

/** A frame of 30 s, the longest Telnyx knows, fits twice. */
const MAX_PAYLOAD = 1024 * 1024;
const TOKEN_HEADER = 'x-telnyx-streaming-auth-token';

/** Telnyx's way in for a call's audio: WS `/voice/telnyx/stream`. Our token says whose it is; Telnyx brings it back. */
export function createTelnyxIngress(services: Services, { beatMs }: Patience): MediaSocket {
  const server = new WebSocketServer({ noServer: true, maxPayload: MAX_PAYLOAD, perMessageDeflate: false });
  const { log, env, metrics } = services;
  const refuseUpgrade = upgradeRefuser('telnyx_stream', metrics);

  async function connect(socket: WebSocket, below: Duplex, claims: StreamClaims): Promise<void> {
    const stream = telnyxStream(socket, metrics, below);
    keepAlive(socket, metrics, beatMs);
    const start = await stream.started;
    const { call_control_id } = start.start;
    if (claims.callControlId !== null && claims.callControlId !== call_control_id) {
      metrics.badFrames.inc({ why: 'foreign' });
      metrics.rejected.inc({ way: 'telnyx_stream', why: 'forbidden' });
      return stream.close();
    }
    const ref = { hotelId: claims.hotelId, callControlId: call_control_id };
    if (claims.legId === null) await connectCaller(stream, start, claims, ref, services);
    else await connectDialled(stream, claims, ref, services);
  }

  async function admit(req: IncomingMessage, socket: Duplex, head: Buffer, url: URL): Promise<void> {
    const header = req.headers[TOKEN_HEADER];
    const token = typeof header === 'string' ? header : (url.searchParams.get('token') ?? '');
    let claims: StreamClaims;
    try {
      claims = readStream(token, env);
    } catch (error) {
      return refuseUpgrade(socket, 401, isAppError(error) ? error.safeMessage : 'This token is not valid.');
    }
    // before the token is used up: Telnyx tells of the failed stream, and whoever hears of it asks for another one
    if (claims.legId === null && services.registry.draining && (await roomElsewhere(services)) > 0)
      return refuseUpgrade(socket, 503, 'This worker is ending. Another one takes the call.');
    if (!(await deskOf(services).once(token))) return refuseUpgrade(socket, 401, 'This token was used already.');
    server.handleUpgrade(req, socket, head, (ws) => {
      connect(ws, socket, claims).catch((error) => {
        metrics.rejected.inc({ way: 'telnyx_stream', why: whyOf(error) });
        // a socket that never begins is not worth a line of its own
        if (!isAppError(error)) log.error({ err: error }, 'A media stream of Telnyx could not be served');
        ws.terminate();
      });
    });
  }

  return {
    upgrade(req, socket, head, url) {
      socket.on('error', () => socket.destroy());
      admit(req, socket, head, url).catch((error) => {
        log.error({ err: error }, 'An upgrade failed');
        socket.destroy();
      });
    },
    close() {
      for (const client of server.clients) client.terminate();
      server.close();
    },
  };
}
