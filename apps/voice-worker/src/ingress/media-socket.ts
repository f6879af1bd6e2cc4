import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Services } from '../services';
import type { Patience } from './limits';
import type { Door } from './openapi/door';

/** A WebSocket way in for a call's audio. */
export interface MediaSocket {
  /** Checks who it is and upgrades, or refuses in HTTP. Errors of the socket are its own business. */
  upgrade(req: IncomingMessage, socket: Duplex, head: Buffer, url: URL): void;
  close(): void;
}

/** Where it is reached, and how it is made for one worker. */
export interface MediaWay {
  path: string;
  /** For the OpenAPI document. */
  door: Door;
  open(services: Services, patience: Patience): MediaSocket;
}
