import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { isAppError, type SoftphoneFromServer, TalkTokenClaims } from '@innline/shared';
import { newId } from '@innline/shared/ids';
import { verifyToken } from '@innline/shared/server';
import { type WebSocket, WebSocketServer } from 'ws';
import { apologise } from '../call/apologise';
import { join } from '../call/join';
import { roomElsewhere } from '../call/other-workers';
import { type Arrival, NoAnswer, placeCall } from '../call/place-call';
import { reattach } from '../call/reattach';
import type { CallMedia } from '../media/contract';
import { keepAlive } from '../media/heartbeat';
import { softphoneMedia } from '../media/websocket';
import type { Services } from '../services';
import type { Patience } from './limits';
import type { MediaSocket } from './media-socket';
import { oneTimeOf } from './one-time';
import type { Door } from './openapi/door';
import { upgradeRefuser } from './refuse-upgrade';
import { keepResumable, resumeToken } from './resume-token';

export const SOFTPHONE_PATH = '/voice/webrtc';
export const SOFTPHONE_DOOR: Door = {
  id: 'softphone',
  summary: 'A call from a browser or a script: PCM16 at 16 kHz, binary frames of 20 ms both ways, JSON beside them.',
  security: ['talkToken'],
};
const MAX_PAYLOAD = 64 * 1024;

/** A page of another site must not use a token it got hold of. Programs send no Origin; their token is enough. */
export function originAllowed(req: IncomingMessage, publicUrl: string): boolean {
  const { origin } = req.headers;
  if (!origin) return true;
  if (origin === new URL(publicUrl).origin) return true;
  const host = URL.canParse(origin) ? new URL(origin).host : null;
  return host !== null && (host === req.headers.host || host === req.headers['x-forwarded-host']);
}

const arrivalOf = (claims: Extract<TalkTokenClaims, { leg: 'caller' }>): Arrival => ({
  ...claims,
  callId: newId(),
  channel: 'browser',
  callerName: null,
});

/** The browser softphone's way in: WS `/voice/webrtc?token=…`. */
export function createSoftphoneIngress(services: Services, { beatMs }: Patience): MediaSocket {
  const server = new WebSocketServer({ noServer: true, maxPayload: MAX_PAYLOAD, perMessageDeflate: false });
  const once = oneTimeOf(services.redis);
  const refuseUpgrade = upgradeRefuser('softphone', services.metrics);

  const readyOn = (
    socket: WebSocket,
    callId: string,
    leg: Extract<SoftphoneFromServer, { type: 'ready' }>['leg'],
    speech: boolean,
    resume: string | null = null,
  ) => {
    const message: SoftphoneFromServer = {
      type: 'ready',
      callId,
      leg,
      sampleRate: 16_000,
      frameMs: 20,
      speech,
      resume,
    };
    socket.send(JSON.stringify(message));
  };

  const tellResume = (socket: WebSocket, of: { hotelId: string; callId: string }) => {
    const message: SoftphoneFromServer = { type: 'resume', token: resumeToken(of, services.env.INNLINE_SECRET) };
    socket.send(JSON.stringify(message));
  };

  const callerOn = (socket: WebSocket, hotelId: string, callId: string, speech: boolean) => {
    readyOn(socket, callId, 'caller', speech, resumeToken({ hotelId, callId }, services.env.INNLINE_SECRET));
    keepResumable(socket, { hotelId, callId }, services.env.INNLINE_SECRET);
  };

  async function comeBack(
    socket: WebSocket,
    { hotelId, callId }: Extract<TalkTokenClaims, { leg: 'resume' }>,
    media: CallMedia,
    speech: boolean,
  ): Promise<void> {
    // before anything of the call: the page must know that it is back
    callerOn(socket, hotelId, callId, speech);
    if (await reattach({ hotelId, callId }, media, services)) return;
    media.error('not_live', 'The call is over. Call again.');
    media.close('not_live');
  }

  async function connect(socket: WebSocket, below: Duplex, claims: TalkTokenClaims, speech: boolean): Promise<void> {
    const media = softphoneMedia(socket, services.metrics, below);
    keepAlive(socket, services.metrics, beatMs);
    if (claims.leg === 'staff' || claims.leg === 'listener')
      return join(claims, media, services, () => readyOn(socket, claims.callId, claims.leg, speech));
    if (claims.leg === 'resume') return comeBack(socket, claims, media, speech);
    const arrival = arrivalOf(claims);
    const { hotelId, callId } = arrival;
    try {
      await services.arrivals.remember(arrival, media.transport);
      // the page may come back from now on, should this worker die before it is ready
      tellResume(socket, { hotelId, callId });
      services.crashPoint('arrived');
      await placeCall(arrival, media, services, () => callerOn(socket, hotelId, callId, speech));
    } catch (error) {
      const known = error instanceof NoAnswer ? error : new NoAnswer('fault', 'internal', claims.language ?? 'en');
      if (known !== error) services.log.error({ err: error }, 'A call could not be started');
      services.log.warn({ hotelId, why: known.why }, 'A caller heard an apology');
      await services.arrivals.drop(callId);
      readyOn(socket, newId(), 'caller', speech);
      await apologise(media, known.sentence, known.why, known.language, services);
    }
  }

  async function admit(req: IncomingMessage, socket: Duplex, head: Buffer, token: string): Promise<void> {
    if (!originAllowed(req, services.env.INNLINE_URL))
      return refuseUpgrade(socket, 403, 'Calls are placed from Innline’s own pages.');
    let claims: TalkTokenClaims;
    try {
      claims = verifyToken(token, TalkTokenClaims, {
        secret: services.env.INNLINE_SECRET,
        purpose: 'talk',
        now: Date.now(),
      });
    } catch (error) {
      // whatever a forged token breaks, it is a wrong token
      const detail = isAppError(error) ? error.safeMessage : 'This token is not valid.';
      return refuseUpgrade(socket, 401, detail);
    }
    // a resume token does nothing but bring the same caller back, as often as their connection breaks
    if (claims.leg === 'resume' && services.registry.draining && (await roomElsewhere(services)) > 0)
      return refuseUpgrade(socket, 503, 'This worker is ending. Another one has the call.');
    if (claims.leg !== 'resume' && !(await once(token)))
      return refuseUpgrade(socket, 401, 'This token was used already. Ask for a new one.');
    const speech = (await services.speechOf(claims.hotelId)).stt !== null;
    server.handleUpgrade(req, socket, head, (ws) => {
      connect(ws, socket, claims, speech).catch((error) => {
        services.log.error({ err: error }, 'A softphone could not be served');
        ws.terminate();
      });
    });
  }

  return {
    upgrade(req, socket, head, url) {
      // a client that resets the connection in the middle of the handshake
      socket.on('error', () => socket.destroy());
      admit(req, socket, head, url.searchParams.get('token') ?? '').catch((error) => {
        services.log.error({ err: error }, 'An upgrade failed');
        socket.destroy();
      });
    },
    close() {
      for (const client of server.clients) client.terminate();
      server.close();
    },
  };
}
