// Passing requests and upgraded sockets on. httpxy is loaded late: the door opens before packages are installed.
import { answerMetrics } from './metrics.mjs';
import { answerAway, PART_NAMES, refuseUpgrade } from './pages.mjs';
import { PartAgent } from './part-agent.mjs';
import { partFor } from './routes.mjs';

/** The agent knows where; this only has to be an address. */
const TARGET = 'http://127.0.0.1';

/**
 * @param {Record<string, ReturnType<import('./spread.mjs').createSpread>>} spreads the processes of each part
 * @param {Set<import('node:net').Socket>} upgraded live upgraded sockets, both sides; kept for the orderly end
 */
export async function createForwarder(spreads, upgraded) {
  const { createProxyServer, proxyUpgrade } = await import('httpxy');
  const agents = Object.fromEntries(Object.entries(spreads).map(([part, spread]) => [part, new PartAgent(spread)]));
  const proxy = createProxyServer({ proxyTimeout: 0 });
  proxy.on('error', (_error, request, response) => answerAway(request, response, partFor(request.url)));

  function web(request, response, part) {
    const members = spreads[part].members();
    if (members.length === 0) return answerAway(request, response, part);
    response.on('error', () => {}); // the client has left
    // what one of several counts says little
    if (part === 'worker' && members.length > 1 && request.url === '/metrics') {
      answerMetrics(members, response).catch(() => response.destroy());
      return;
    }
    proxy.web(request, response, { target: TARGET, agent: agents[part] }).catch(() => response.destroy());
  }

  function track(socket) {
    upgraded.add(socket);
    socket.setNoDelay(true); // 20 ms of audio must not wait for the next 20 ms
    socket.on('error', () => {});
    socket.once('close', () => upgraded.delete(socket));
  }

  async function upgrade(request, socket, head, part) {
    track(socket);
    try {
      if (spreads[part].members().length === 0) throw new Error('away');
      const behind = await proxyUpgrade(TARGET, request, socket, head, { xfwd: false, agent: agents[part] });
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
