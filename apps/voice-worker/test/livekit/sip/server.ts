import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort, KEYS, redisSettings } from '../servers';

export interface RunningSip {
  /** Where carriers send calls: host and UDP port. */
  host: string;
  port: number;
  close(): Promise<void>;
}

const answers = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.end(() => resolve(true)));
    socket.once('error', () => resolve(false));
  });

/** A real livekit-sip on loopback, for the livekit-server at `url` that uses the same Redis. */
export async function startSip(
  binary: string,
  { url, redisUrl }: { url: string; redisUrl: string },
): Promise<RunningSip> {
  const [port, health, rtp] = [await freePort(), await freePort(), await freePort()];
  const folder = mkdtempSync(path.join(tmpdir(), 'innline-sip-'));
  const config = path.join(folder, 'sip.json');
  const settings = {
    ...{ api_key: KEYS.apiKey, api_secret: KEYS.apiSecret, ws_url: url },
    redis: redisSettings(redisUrl),
    ...{ sip_port: port, health_port: health, rtp_port: `${rtp}-${rtp + 60}` },
    // it would look for an interface that is not loopback
    ...{ listen_ip: '127.0.0.1', nat_1_to_1_ip: '127.0.0.1', use_external_ip: false },
    // a busy test machine is no reason to refuse calls
    ...{ max_cpu_utilization: 1, logging: { level: 'info' } },
  };
  // YAML reads JSON
  writeFileSync(config, JSON.stringify(settings));
  const child = spawn(binary, ['--config', config], { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'exit');
  let log = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      log += chunk;
    });
  const until = Date.now() + 15_000;
  while (!(await answers(health))) {
    if (child.exitCode !== null || Date.now() > until) throw new Error(`livekit-sip did not start:\n${log}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    ...{ host: '127.0.0.1', port },
    async close() {
      child.kill('SIGKILL');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
