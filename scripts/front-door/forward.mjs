// Passing requests and upgraded sockets on. httpxy is loaded late: the door opens before packages are installed.
import http from 'node:http';
import { answerAway, PART_NAMES, refuseUpgrade } from './pages.mjs';
import { partFor } from './routes.mjs';

/**
 * No connection is used twice: one that is kept open is closed by its part some day, or by its part's restart, and fails
 * the request that meets this. Yet the part is not told so: it would close as soon as it has answered, and a refusal sent
 * before the body's end would be lost. (`maxFreeSockets: 0` is taken for its default of 256.)
 */
class OnceAgent extends http.Agent {
  constructor() {
    super({ keepAlive: true });
  }

  keepSocketAlive() {
    return false;
  }
}

/**
 * @param {(part: string) => string | null} addressOf `http://127.0.0.1:<port>` of a part
 * @param {Set<import('node:net').Socket>} upgraded live upgraded sockets, both sides; kept for the orderly end
 */
export async function createForwarder(addressOf, upgraded) {
  const { createProxyServer, proxyUpgrade } = await import('httpxy');
  const proxy = createProxyServer({ agent: new OnceAgent(), proxyTimeout: 0 });
  proxy.on('error', (_error, request, response) => answerAway(request, response, partFor(request.url)));

  function web(request, response, part) {
    const target = addressOf(part);
    if (!target) return answerAway(request, response, part);
    response.on('error', () => {}); // the client has left
    proxy.web(request, response, { target }).catch(() => response.destroy());
  }

  function track(socket) {
    upgraded.add(socket);
    socket.setNoDelay(true); // 20 ms of audio must not wait for the next 20 ms
    socket.on('error', () => {});
    socket.once('close', () => upgraded.delete(socket));
  }

  async function upgrade(request, socket, head, part) {
    track(socket);
    const target = addressOf(part);
    try {
      if (!target) throw new Error('away');
      const behind = await proxyUpgrade(target, request, socket, head, { xfwd: false });
      track(behind);
      // a side that vanishes without a goodbye must take the other with it, or the part keeps a dead caller
      socket.once('close', () => behind.destroy());
      behind.once('close', () => socket.destroy());
      if (socket.destroyed) behind.destroy();
    } catch {
      refuseUpgrade(socket, `${PART_NAMES[part]} cannot be reached; usually it is restarting.`);
    }
  }

  return { web, upgrade };
}
