// `npm start`: from a fresh clone to a ringing hotel, with nothing but Node. `--dev` serves sources instead of builds.
// Nothing here or below may import a package before `install` has run.
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { processName } from './front-door/pages.mjs';
import { openFrontDoor } from './front-door.mjs';
import { logFile, prepareDataDir, root } from './services/paths.mjs';
import { PlainError, runMain } from './services/plain-error.mjs';
import { freePort } from './services/ports.mjs';
import { leftoverPostgres } from './services/postgres.mjs';
import { stopPid } from './services/processes.mjs';
import { leftoverRedis } from './services/redis.mjs';
import { build } from './start/build.mjs';
import { environment, publicUrl, workerCount, workerNames } from './start/environment.mjs';
import { seed, startGround } from './start/ground.mjs';
import { checkNode, install, needsInstall } from './start/install.mjs';
import { healthy, onSourceChange, parts, restartInTurn } from './start/parts.mjs';
import { claim } from './start/run-file.mjs';
import { secrets } from './start/secrets.mjs';
import { createShutdown } from './start/shutdown.mjs';
import { logTail, supervise } from './start/supervise.mjs';
import { alreadyRunning, say as print, welcome } from './start/terminal.mjs';

function readPort() {
  const port = Number(process.env.PORT || 3000);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new PlainError(`PORT is "${process.env.PORT}", which is no port number. Try: PORT=3001 npm start`);
}

/** Packages. Servers that a killed run left behind run out of node_modules: they end before it is replaced. */
async function ensurePackages(dir, say) {
  if (!needsInstall()) return;
  say('Installing packages (once, about a minute)');
  for (const server of [leftoverPostgres(path.join(dir, 'postgres')), leftoverRedis(path.join(dir, 'redis'))]) {
    if (server) await stopPid(server.pid, { ask: 'SIGINT' });
  }
  await install();
}

function launchParts({ dev, dir, env, ports, workers, note, shutdown, say }) {
  const all = Object.entries(parts({ ports, workers, dev })).map(([name, part]) => {
    const log = dev ? undefined : logFile(dir, name);
    const kept = supervise({
      name,
      args: part.args,
      cwd: path.join(root, part.cwd),
      env: { ...env, ...part.env },
      log,
      onSpawn: (pid) => note(name, pid),
      onDeath: (how, waitMs) => say(`${processName(name)} ended (${how}); again in ${waitMs / 1000} s`),
      onGaveUp: () =>
        shutdown.fail(
          new PlainError(
            `${processName(name)} ended five times in a row.${log ? ` The end of ${log}:\n${logTail(log)}` : ''}`,
          ),
        ),
    });
    return { ...kept, port: ports[name], address: `http://127.0.0.1:${ports[name]}`, health: part.health };
  });
  shutdown.add('parts', () => Promise.all(all.map(({ stop }) => stop())));
  return all;
}

async function awaitHealth(all, shutdown) {
  await Promise.all(
    all.map(async ({ name, port, health }) => {
      if (await healthy(port, health, shutdown.begun)) return;
      if (shutdown.begun()) return;
      throw new PlainError(`${processName(name)} did not get ready in time. Look at its log in the data folder.`);
    }),
  );
}

/** The processes of a part. */
const processesOf = (part, all) => all.filter(({ name }) => name === part || name.startsWith(`${part}-`));

function rebuildOnChange({ all, env, dir, say, shutdown }) {
  const restart = async (name) => {
    try {
      if ((await build([name], { env, dir, say })).length > 0)
        await restartInTurn(processesOf(name, all), shutdown.begun);
    } catch (error) {
      say(error.message); // a typing mistake in a source: the old build runs on
    }
  };
  const folders = ['packages', 'apps/voice-worker/src', 'apps/web/src'];
  shutdown.add(
    'watching',
    onSourceChange(folders, () => restart('worker').then(() => restart('gateway'))),
  );
}

async function run({ dev, dir, port, host, url, workers, claimed, shutdown }) {
  const door = await openFrontDoor({ port, host, publicUrl: url });
  shutdown.add('connections', door.cut);
  const say = (text) => {
    print(text);
    door.say(text);
  };
  say(`Front door open at ${url}`);
  await ensurePackages(dir, say);

  const ports = {};
  for (const name of ['web', 'gateway', ...workers]) ports[name] = await freePort();
  const where = { dev, dir, url, ports, door: { host, port }, workers: workers.length };
  const buildEnv = environment({ ...where, database: '', redis: '', secrets: {} });
  await build(['client'], { env: buildEnv, dir, say });
  const names = dev ? ['worker', 'gateway'] : ['worker', 'gateway', 'web'];
  const keys = secrets(dir);
  let env;
  const prepare = async () => {
    const ground = await startGround({ shutdown, say });
    env = environment({ ...where, ...ground, secrets: keys });
    const demo = await seed({ env, dir, note: claimed.note });
    say(demo ? 'Demo data is there' : 'No demo data: this database has hotels of its own');
    return { ...ground, demo };
  };
  // both at once: the build keeps the processors busy while the servers wait for the disk. When the ground fails, nobody
  // waits for the build: it ends with us
  const building = build(names, { env: buildEnv, dir, say, note: claimed.note });
  building.catch(() => {}); // looked at below
  const ground = await prepare();
  await building;

  say(workers.length > 1 ? `Starting the parts, ${workers.length} voice workers among them` : 'Starting the parts');
  const all = launchParts({ dev, dir, env, ports, workers, note: claimed.note, shutdown, say });
  await awaitHealth(all, shutdown);
  if (shutdown.begun()) return;
  if (dev) rebuildOnChange({ all, env, dir, say, shutdown });
  await door.open((part) =>
    processesOf(part, all)
      .filter((one) => one.isUp())
      .map(({ name, address, health, isLeaving }) => ({ name, address, health, leaving: isLeaving() })),
  );
  shutdown.add('front door', door.close);

  const { demo, database, redis } = ground;
  const urls = Object.fromEntries(all.map(({ name, address }) => [name, address]));
  const facts = { url, startedAt: new Date().toISOString(), pid: process.pid, urls, database, redis, demo };
  writeFileSync(path.join(dir, 'innline.json'), `${JSON.stringify(facts, null, 2)}\n`, { mode: 0o600 });
  say('Everything is up');
  welcome({ url, demo, dir });
}

await runMain('innline', async () => {
  checkNode();
  if (existsSync(path.join(root, '.env'))) process.loadEnvFile(path.join(root, '.env'));
  const port = readPort();
  const workers = workerNames(workerCount());
  const url = publicUrl(port);
  const dir = prepareDataDir();
  const claimed = await claim(dir, url);
  if (claimed.running) return alreadyRunning(claimed.running);
  const shutdown = createShutdown();
  const facts = path.join(dir, 'innline.json');
  rmSync(facts, { force: true }); // scripts wait for this file: an old one would send them to dead addresses
  shutdown.add('run file', () => {
    rmSync(facts, { force: true });
    claimed.release();
  });
  const dev = process.argv.includes('--dev');
  const host = process.env.INNLINE_HOST || '127.0.0.1';
  try {
    await run({ dev, dir, port, host, url, workers, claimed, shutdown });
  } catch (error) {
    await shutdown.fail(error);
  }
});
