import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { KEYS } from '../../../test/livekit/servers';
import { treeOf } from '../processes';
import type { Side } from '../side';

/** Peers of each other: agents 1.x wants rtc-node 0.13. */
const PACKAGES = ['@livekit/agents@1.9.0', '@livekit/rtc-node@0.13.35'];
const FOLDER = path.join(tmpdir(), 'innline-bench-livekit-agents');

/** Installs LiveKit Agents apart from the product, once. @throws Error in npm's words */
export async function installAgents(): Promise<string> {
  if (existsSync(path.join(FOLDER, 'node_modules/@livekit/agents/package.json'))) return FOLDER;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(path.join(FOLDER, 'package.json'), '{ "private": true, "type": "module" }\n');
  const args = ['install', '--no-audit', '--no-fund', '--loglevel=error', ...PACKAGES];
  const env = { ...process.env, ONNXRUNTIME_NODE_INSTALL: 'skip' };
  const child = spawn('npm', args, { cwd: FOLDER, env, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`LiveKit Agents could not be installed:\n${said.trim()}`);
  return FOLDER;
}

/** A server of LiveKit Agents that answers every room of a LiveKit server. */
export function startAgents(
  folder: string,
  url: string,
  prompt: Int16Array,
  waitMs: number,
): Side & { stop(): Promise<void> } {
  for (const name of ['job.mjs', 'server.mjs']) cpSync(path.join(import.meta.dirname, name), path.join(folder, name));
  const file = path.join(folder, 'prompt.pcm');
  writeFileSync(file, Buffer.from(prompt.buffer, prompt.byteOffset, prompt.byteLength));
  const child: ChildProcess = spawn(process.execPath, ['server.mjs'], {
    cwd: folder,
    env: {
      ...{ PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production' },
      ...{ BENCH_URL: url, BENCH_KEY: KEYS.apiKey, BENCH_SECRET: KEYS.apiSecret },
      ...{ BENCH_PROMPT: file, BENCH_WAIT_MS: String(waitMs) },
    },
    // it ends when this pipe does, so it never outlives the benchmark
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  return {
    ...{ name: 'LiveKit Agents', url, to: '+34971120001' },
    pids: () => treeOf(child.pid!),
    async stop() {
      const ended = once(child, 'exit');
      child.stdin!.end();
      await ended;
    },
  };
}
