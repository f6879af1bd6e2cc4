import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import path from 'node:path';
import { startLiveKitDouble } from '@innline/livekit-double';
import { RoomServiceClient } from 'livekit-server-sdk';

export const KEYS = { apiKey: 'devkey', apiSecret: 'a secret of the tests, 32 letters and more' };

export interface RunningLiveKit {
  url: string;
  close(): Promise<void>;
}
interface Surroundings {
  /** Told of rooms and participants. */
  webhookUrl?: string;
  /** Where SIP's trunks and rules are kept. */
  redisUrl?: string;
}
export interface LiveKitServer {
  name: string;
  /** null: not on this machine; its tests are skipped and say so. */
  start: ((o: Surroundings) => Promise<RunningLiveKit>) | null;
}

const double: LiveKitServer = {
  name: 'the double',
  start: ({ webhookUrl }) => startLiveKitDouble({ ...KEYS, webhookUrl }),
};

/** WebRTC ignores loopback. */
const ownAddress = () =>
  Object.values(networkInterfaces())
    .flat()
    .find((each) => each && !each.internal && each.family === 'IPv4')?.address ?? '127.0.0.1';

export const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

/** As LiveKit's servers want it. */
export function redisSettings(redisUrl: string) {
  const { host: address, username, password } = new URL(redisUrl);
  return { address, username, password };
}

async function startReal(binary: string, { webhookUrl, redisUrl }: Surroundings) {
  const [port, tcp, udp] = [await freePort(), await freePort(), await freePort()];
  const folder = mkdtempSync(path.join(tmpdir(), 'innline-livekit-'));
  const config = path.join(folder, 'livekit.json');
  const settings = {
    port,
    bind_addresses: ['127.0.0.1'],
    keys: { [KEYS.apiKey]: KEYS.apiSecret },
    rtc: { node_ip: ownAddress(), use_external_ip: false, tcp_port: tcp, udp_port: udp },
    ...(redisUrl && { redis: redisSettings(redisUrl) }),
    ...(webhookUrl && { webhook: { api_key: KEYS.apiKey, urls: [webhookUrl] } }),
    logging: { level: 'error' },
  };
  // YAML reads JSON
  writeFileSync(config, JSON.stringify(settings));
  const child = spawn(binary, ['--config', config], { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const client = new RoomServiceClient(`http://127.0.0.1:${port}`, KEYS.apiKey, KEYS.apiSecret);
  const until = Date.now() + 15_000;
  while (Date.now() < until && child.exitCode === null) {
    const up = await client.listRooms().then(
      () => true,
      () => false,
    );
    if (up) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  if (child.exitCode !== null) throw new Error(`livekit-server ended with ${child.exitCode}`);
  return {
    url: `ws://127.0.0.1:${port}`,
    async close() {
      child.kill('SIGKILL');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** `npm test` builds it where Go is. */
const { findLiveKitServer } = await import(
  /* @vite-ignore */ new URL('../../../../scripts/suite/livekit.mjs', import.meta.url).href
);
const binary: string | null = findLiveKitServer();
const real: LiveKitServer = {
  name: 'a real livekit-server',
  start: binary === null ? null : (o) => startReal(binary, o),
};

/** The same scenarios run against both. */
export const LIVEKIT_SERVERS: readonly LiveKitServer[] = [double, real];
