import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { until } from '../services/ports.mjs';
import { describe as describeProcess, isAlive } from '../services/processes.mjs';
import { environment, workerCount, workerEnvironment, workerNames } from './environment.mjs';
import { checkNode } from './install.mjs';
import { parts, restartInTurn } from './parts.mjs';
import { claim } from './run-file.mjs';
import { secrets } from './secrets.mjs';
import { supervise } from './supervise.mjs';

let dir;
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'innline-start-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const sleeper = () =>
  spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { detached: true, stdio: 'ignore' });

it.each(['18.20.0', '20.18.9'])('refuses Node %s', (version) => {
  expect(() => checkNode(version)).toThrow('needs Node.js 20.19 or newer');
});
it.each(['20.19.0', '22.0.0', '24.1.0'])('takes Node %s', (version) => {
  expect(() => checkNode(version)).not.toThrow();
});

describe('voice workers', () => {
  it.each([
    [undefined, 1],
    ['', 1],
    ['3', 3],
    ['auto', 6],
  ])('INNLINE_WORKERS=%s', (asked, count) => expect(workerCount(asked, 6)).toBe(count));
  it.each(['0', '-1', '2.5', '65', 'many', '1e9'])('INNLINE_WORKERS=%s is refused in a sentence', (asked) => {
    expect(() => workerCount(asked, 6)).toThrow(
      `INNLINE_WORKERS is "${asked}". Write how many voice workers shall run, 1 to 64, or auto`,
    );
  });
  it('have a port and a name of their own, and share the processors', () => {
    const ports = { web: 1, gateway: 2, worker: 3, 'worker-2': 4 };
    const workers = workerNames(2);
    const made = parts({ ports, workers, dev: false });
    expect(Object.keys(made)).toEqual(['worker', 'worker-2', 'gateway', 'web']);
    expect(made.worker.env).toMatchObject({ WORKER_PORT: '3', INNLINE_WORKER_NAME: 'worker' });
    expect(made['worker-2'].env).toMatchObject({ WORKER_PORT: '4', INNLINE_WORKER_NAME: 'worker-2' });
    expect(workerEnvironment('worker', { port: 3, workers: 4 }, 8).INNLINE_SPEECH_THREADS).toBe('2');
    expect(workerEnvironment('worker', { port: 3, workers: 4 }, 2).INNLINE_SPEECH_THREADS).toBe('1');
    expect(workerEnvironment('worker', { port: 3, workers: 1 })).toEqual({ WORKER_PORT: '3' });
  });
  it.each([
    [1, '127.0.0.1', 'http://127.0.0.1:3'],
    [2, '127.0.0.1', 'http://127.0.0.1:80'],
    [2, '0.0.0.0', 'http://127.0.0.1:80'],
    [2, '::1', 'http://[::1]:80'],
  ])('the pages ask the only one, or the front door: %i at %s', (workers, host, url) => {
    const of = { dev: false, dir: '', url: '', database: '', redis: '', secrets: {} };
    const made = environment({ ...of, ports: { web: 1, gateway: 2, worker: 3 }, door: { host, port: 80 }, workers });
    expect(made.WORKER_URL).toBe(url);
  });
  it('are started anew one after another, each once the one before is well', async () => {
    const told = [];
    const servers = await Promise.all(
      ['a', 'b'].map(async (name) => {
        const server = createServer((_request, response) => {
          told.push(`${name} well`);
          response.end();
        });
        await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
        const restart = async () => void told.push(`${name} again`);
        return { name, port: server.address().port, health: '/', restart, server };
      }),
    );
    await restartInTurn(servers, () => false);
    expect(told).toEqual(['a again', 'a well', 'b again', 'b well']);
    for (const { server } of servers) server.close();
  });
});

describe('the run file', () => {
  const file = () => path.join(dir, 'run.json');

  it('lets one process run Innline and tells the other where', async () => {
    const other = sleeper();
    writeFileSync(file(), JSON.stringify({ supervisor: describeProcess(other.pid), url: 'http://x', children: {} }));
    expect(await claim(dir, 'http://y')).toMatchObject({ running: { url: 'http://x' } });
    other.kill('SIGKILL');
  });
  it('stops what a killed predecessor left behind, and nobody else', async () => {
    const [orphan, stranger] = [sleeper(), sleeper()];
    const record = {
      supervisor: { pid: 999_999_999, born: '1' },
      url: 'http://x',
      // the stranger was given the pid of a program of ours that is long gone
      children: { worker: describeProcess(orphan.pid), web: { pid: stranger.pid, born: 'long ago' } },
    };
    writeFileSync(file(), JSON.stringify(record));
    const claimed = await claim(dir, 'http://y');
    expect(isAlive(orphan.pid)).toBe(false);
    expect(isAlive(stranger.pid)).toBe(true);
    stranger.kill('SIGKILL');
    claimed.note('worker', process.pid);
    expect(JSON.parse(readFileSync(file(), 'utf8'))).toMatchObject({
      url: 'http://y',
      children: { worker: { pid: process.pid } },
    });
    claimed.release();
    expect(() => statSync(file())).toThrow();
  });
  it('is not stopped by a file that was cut off', async () => {
    writeFileSync(file(), '{"superv');
    expect((await claim(dir, 'http://y')).running).toBeUndefined();
  });
});

describe('secrets', () => {
  it('are made once, 32 bytes each, for the owner alone', () => {
    const made = secrets(dir);
    expect(Buffer.from(made.INNLINE_SECRET, 'base64')).toHaveLength(32);
    expect(made.BETTER_AUTH_SECRET).not.toBe(made.INNLINE_SECRET);
    expect(secrets(dir)).toEqual(made);
    expect(statSync(path.join(dir, 'secrets.json')).mode & 0o777).toBe(0o600);
  });
  it('are never made anew over a damaged file', () => {
    writeFileSync(path.join(dir, 'secrets.json'), '{');
    expect(() => secrets(dir)).toThrow('is damaged');
  });
});

describe('supervision', () => {
  const keep = (code, hooks = {}) => {
    const script = path.join(dir, 'part.mjs');
    mkdirSync(dir, { recursive: true });
    writeFileSync(script, code);
    const seen = { pids: [], deaths: [], gaveUp: 0 };
    const kept = supervise({
      name: 'part',
      args: [script],
      cwd: dir,
      env: process.env,
      log: path.join(dir, 'part.log'),
      backoffMs: [10],
      onSpawn: (pid) => seen.pids.push(pid),
      onDeath: (how) => seen.deaths.push(how),
      onGaveUp: () => {
        seen.gaveUp += 1;
      },
      ...hooks,
    });
    return { kept, seen };
  };
  const STAYS = 'setInterval(() => {}, 1000);';

  it('starts a program again when it dies', async () => {
    const { kept, seen } = keep(STAYS);
    process.kill(seen.pids[0], 'SIGKILL');
    expect(await until(() => seen.pids.length === 2, { forMs: 5_000 })).toBe(true);
    expect(seen.deaths).toEqual(['signal SIGKILL']);
    await kept.stop();
    expect(isAlive(seen.pids[1])).toBe(false);
  });
  it('gives up after five quick deaths', async () => {
    const { seen } = keep('process.exit(3);');
    expect(await until(() => seen.gaveUp === 1, { forMs: 20_000 })).toBe(true);
    expect(seen.pids).toHaveLength(5);
  });
  it('restarts for new code without counting a death', async () => {
    const { kept, seen } = keep(STAYS);
    await kept.restart();
    expect(await until(() => seen.pids.length === 2, { forMs: 5_000 })).toBe(true);
    expect(seen.deaths).toEqual([]);
    await kept.stop();
  });
  it('leaves no program behind when the supervisor is killed', async () => {
    const supervisor = path.join(dir, 'supervisor.mjs');
    const child = path.join(dir, 'child.mjs');
    // it says that it was asked politely, before it ends
    writeFileSync(
      child,
      `import fs from 'node:fs'; process.on('SIGTERM', () => { fs.writeFileSync('asked', ''); process.exit(0); }); fs.writeFileSync('ready', ''); ${STAYS}`,
    );
    const nodeChild = new URL('./node-child.mjs', import.meta.url).href;
    writeFileSync(
      supervisor,
      `import { spawnNode } from '${nodeChild}'; const c = spawnNode(['${child}'], { cwd: '${dir}', env: process.env, log: '${dir}/log' }); console.log(c.pid); ${STAYS}`,
    );
    const running = spawn(process.execPath, [supervisor], { stdio: ['ignore', 'pipe', 'inherit'] });
    const pid = Number(await new Promise((resolve) => running.stdout.once('data', resolve)));
    expect(await until(() => existsSync(path.join(dir, 'ready')), { forMs: 10_000 })).toBe(true);
    running.kill('SIGKILL');
    expect(await until(() => !isAlive(pid), { forMs: 5_000 })).toBe(true);
    expect(statSync(path.join(dir, 'asked')).isFile()).toBe(true);
  });
});
