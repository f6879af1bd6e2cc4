import { lookup } from 'node:dns';
import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPrivateAddress } from '@innline/shared/server';
import { ModelError } from '../../../models/errors';

const inside = () => new ModelError('refused', 'This address is inside a private network and is not called.');

/** Looks at every address a connection is about to go to, so that a name that changes in between gains nothing. */
const publicOnly: LookupFunction = (hostname, options, callback) =>
  lookup(hostname, { ...options, all: true }, (error, found) => {
    if (error) return callback(error, '', 4);
    if (found.some(({ address }) => isPrivateAddress(address))) return callback(inside(), '', 4);
    const [first] = found;
    if (options.all) return (callback as unknown as (error: null, all: typeof found) => void)(null, found);
    return callback(null, first!.address, first!.family);
  });

/** Connections to one model's server, kept open between turns: a handshake is a tenth of a second of silence. */
export class Transport {
  private readonly agents;

  constructor(private readonly privateAddresses: boolean) {
    const options = { keepAlive: true, ...(privateAddresses ? {} : { lookup: publicOnly }) };
    this.agents = { http: new HttpAgent(options), https: new HttpsAgent(options) };
  }

  /** Sends JSON; gives the answer as soon as its headers are there, and until then heeds `signal`. Follows no redirects. @throws ModelError */
  post(address: string, headers: Record<string, string>, body: string, signal?: AbortSignal): Promise<IncomingMessage> {
    const url = new URL(address);
    const host = url.hostname.replace(/^\[|\]$/g, '');
    if (!this.privateAddresses && isIP(host) && isPrivateAddress(host)) return Promise.reject(inside());
    const secure = url.protocol === 'https:';
    return new Promise((resolve, reject) => {
      const length = String(Buffer.byteLength(body));
      const sent = {
        ...headers,
        'content-type': 'application/json',
        accept: 'text/event-stream',
        'content-length': length,
      };
      const agent = secure ? this.agents.https : this.agents.http;
      // Not as the request's own option: Node binds the connection to it for good, and whoever gives up a turn that has ended
      // would cut the next turn's, or end the process by an error of a connection that is between two.
      const stop = () => req.destroy();
      const req = (secure ? httpsRequest : httpRequest)(url, { method: 'POST', headers: sent, agent }, (answer) => {
        signal?.removeEventListener('abort', stop);
        resolve(answer);
      });
      signal?.addEventListener('abort', stop, { once: true });
      req.on('error', (cause) => {
        signal?.removeEventListener('abort', stop);
        if (signal?.aborted) reject(signal.reason);
        else
          reject(
            cause instanceof ModelError
              ? cause
              : new ModelError('unreachable', 'The model’s server cannot be reached.', { cause }),
          );
      });
      req.end(body);
    });
  }

  close(): void {
    this.agents.http.destroy();
    this.agents.https.destroy();
  }
}
