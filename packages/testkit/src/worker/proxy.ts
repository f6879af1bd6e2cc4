import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface TcpProxy {
  /** The address given, by way of the proxy. */
  url: string;
  /** Cuts all connections and refuses new ones, as a server that is down. */
  refuse(): void;
  /** Takes connections and data, and answers nothing: a network that swallows packets. */
  swallow(): void;
  /** Passes everything on again. What was swallowed is lost: those connections are cut. */
  passOn(): void;
  /** Takes connections and data, and keeps them until `release`: a network or a server that is slow. */
  hold(): void;
  release(): void;
  stop(): Promise<void>;
}

/** Stands between a worker and a server that other tests use as well, so that it can be away for that worker alone. */
export async function startProxy(target: string): Promise<TcpProxy> {
  const to = new URL(target);
  const sockets = new Set<Socket>();
  let mode: 'pass' | 'refuse' | 'swallow' = 'pass';
  let held = false;

  const track = (socket: Socket) => {
    sockets.add(socket);
    // the other end went first
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
  };
  const cutAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  const server = createServer((near) => {
    track(near);
    if (mode === 'refuse') return near.destroy();
    if (mode === 'swallow') return near.resume();
    const far = connect({ host: to.hostname, port: Number(to.port) });
    track(far);
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
    near.on('data', (data) => mode === 'pass' && far.write(data));
    far.on('data', (data) => mode === 'pass' && near.write(data));
    if (held) for (const socket of [near, far]) socket.pause();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const near = new URL(target);
  near.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    url: near.href,
    refuse() {
      mode = 'refuse';
      cutAll();
    },
    swallow() {
      mode = 'swallow';
    },
    passOn() {
      mode = 'pass';
      cutAll();
    },
    hold() {
      held = true;
      for (const socket of sockets) socket.pause();
    },
    release() {
      held = false;
      for (const socket of sockets) socket.resume();
    },
    async stop() {
      cutAll();
      server.close();
      await once(server, 'close');
    },
  };
}
