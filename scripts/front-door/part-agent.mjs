import http from 'node:http';
import net from 'node:net';

/**
 * Connects a request with a process of its part. One that refuses connections has not got the request: the next one is
 * tried. No connection is used twice: one that is kept open is closed by its part some day, or by its part's restart, and
 * fails the request that meets this. Yet the part is not told so: it would close as soon as it has answered, and a refusal
 * sent before the body's end would be lost.
 */
export class PartAgent extends http.Agent {
  #spread;

  /** @param {ReturnType<import('./spread.mjs').createSpread>} spread */
  constructor(spread) {
    super({ keepAlive: true });
    this.#spread = spread;
  }

  /** Asked when a request is over; `maxFreeSockets: 0` is taken for its default of 256. */
  keepSocketAlive() {
    return false;
  }

  createConnection(_options, connected) {
    this.#dial(this.#spread.addresses(), connected);
  }

  #dial([address, ...others], connected) {
    if (!address) return process.nextTick(connected, new Error('away'));
    const { hostname, port } = new URL(address);
    const socket = net.connect({ host: hostname, port: Number(port) });
    // chosen is taken: whoever comes in the same moment goes elsewhere
    this.#spread.count(address, socket);
    const refused = (error) => (others.length > 0 ? this.#dial(others, connected) : connected(error));
    socket.once('error', refused);
    socket.once('connect', () => {
      socket.off('error', refused);
      connected(null, socket);
    });
  }
}
