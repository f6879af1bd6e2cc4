// `npm run bench -- <name> [arguments]`: one benchmark; `list` names them. Each prints one line of JSON per figure.
// A benchmark finds PostgreSQL and Redis of its own in DATABASE_URL and REDIS_URL, empty, migrated and as durable as in
// real life (only its folder is thrown away), and the template database as the tests do.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { dataDir, root } from './services/paths.mjs';
import { PlainError, runMain } from './services/plain-error.mjs';
import { runNode } from './start/node-child.mjs';
import { makeRunFolder, startDatabases } from './suite/databases.mjs';

const filesIn = (folder, ending) =>
  existsSync(path.join(root, folder))
    ? readdirSync(path.join(root, folder))
        .filter((file) => file.endsWith(ending))
        .map((file) => [file.slice(0, -ending.length), `${folder}/${file}`])
    : [];

/** Name → file. Files named *-common are helpers of others. */
function discover() {
  const workspaces = ['apps', 'packages'].flatMap((kind) =>
    readdirSync(path.join(root, kind)).flatMap((name) => filesIn(`${kind}/${name}/bench`, '.bench.ts')),
  );
  const found = [...workspaces, ...filesIn('scripts/bench', '.bench.mjs')].filter(
    ([name]) => !name.endsWith('-common'),
  );
  return new Map(found.sort());
}

async function runOne(file, args) {
  // these manage their own servers
  if (file.endsWith('.mjs')) return runNode([file, ...args], { cwd: root, env: process.env });
  const folder = await makeRunFolder();
  const databases = await startDatabases(folder, (text) => process.stderr.write(`${text}\n`), { durable: true });
  process.once('SIGINT', () => databases.stop().then(() => process.exit(130)));
  try {
    const facts = path.join(dataDir(), 'innline.json');
    const env = { ...process.env, ...databases.env, INNLINE_FACTS: process.env.INNLINE_FACTS || facts };
    return await runNode(['--import', 'tsx', file, ...args], { cwd: root, env });
  } finally {
    await databases.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

await runMain('bench', async () => {
  const [name, ...args] = process.argv.slice(2);
  const benches = discover();
  const list = [...benches.keys()].map((each) => `  ${each}`).join('\n');
  if (!name || name === 'list') return console.log(list);
  if (!benches.has(name)) throw new PlainError(`There is no benchmark "${name}". There are:\n${list}`);
  process.exit(await runOne(benches.get(name), args));
});
