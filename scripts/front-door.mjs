// The front door: one origin for pages, REST, webhooks and WebSockets (docs/adr/0003).
import http from 'node:http';
import { createForwarder } from './front-door/forward.mjs';
import { setForwardedHeaders } from './front-door/headers.mjs';
import { answerStarting, PART_NAMES, refuseUpgrade } from './front-door/pages.mjs';
import { partFor } from './front-door/routes.mjs';
import { createSpread } from './front-door/spread.mjs';
import { PlainError } from './services/plain-error.mjs';

function listen(server, { port, host }) {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      const sentences = {
        EADDRINUSE: `Port ${port} is taken by another program. Stop that, or choose another: PORT=${port + 1} npm start`,
        EACCES: `Port ${port} is reserved for root. Choose one above 1023: PORT=3000 npm start`,
        EADDRNOTAVAIL: `This machine has no address ${host}. Correct INNLINE_HOST; 0.0.0.0 means all addresses.`,
      };
      reject(sentences[error.code] ? new PlainError(sentences[error.code]) : error);
    });
    server.listen(port, host, resolve);
  });
}

/**
 * Listens at once and says "starting" until `open` is called with the addresses of the parts.
 * @param {{ port: number, host: string, publicUrl: string }} options
 */
export async function openFrontDoor({ port, host, publicUrl }) {
  let step = 'Getting ready';
  let forwarder = null;
  let closing = false;
  const upgraded = new Set();
  let spreads = {};
  const server = http.createServer();

  server.on('request', (request, response) => {
    if (!forwarder) return answerStarting(request, response, step);
    if (closing) response.setHeader('connection', 'close');
    setForwardedHeaders(request, publicUrl);
    forwarder.web(request, response, partFor(request.url));
  });
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => {});
    if (!forwarder) return refuseUpgrade(socket, `Innline is starting: ${step}.`);
    setForwardedHeaders(request, publicUrl);
    forwarder.upgrade(request, socket, head, partFor(request.url));
  });
  await listen(server, { port, host });
  server.on('error', () => {}); // accepting may fail for want of descriptors; the door stays open for the next one

  return {
    /** @param {string} text what is being done, without a full stop */
    say: (text) => {
      step = text;
    },
    /** @param {(part: 'web' | 'gateway' | 'worker') => import('./front-door/spread.mjs').Member[]} membersOf */
    open: async (membersOf) => {
      const names = Object.keys(PART_NAMES);
      spreads = Object.fromEntries(names.map((part) => [part, createSpread(() => membersOf(part))]));
      forwarder = await createForwarder(spreads, upgraded);
    },
    /** No new connections from now on; what is under way goes on, so that the parts can say goodbye. */
    close: () => {
      closing = true;
      for (const spread of Object.values(spreads)) spread.close();
      server.close();
      server.closeIdleConnections();
    },
    /** Cuts what is still connected. */
    cut: () => {
      for (const socket of upgraded) socket.destroy();
      server.closeAllConnections();
    },
  };
}
