// `npm test`: everything, on a machine that has only Node. The last line is `N passed, N failed`.
//   --unit   only unit and integration tests        --e2e   only end-to-end tests
//   --filter <text>   only test files whose path contains it (without --unit or --e2e: in both)
// Nothing here may import a package before `install` has run.
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { runMain, sentence } from './services/plain-error.mjs';
import { build } from './start/build.mjs';
import { checkNode, install, needsInstall } from './start/install.mjs';
import { makeRunFolder, startDatabases } from './suite/databases.mjs';
import { e2e } from './suite/e2e.mjs';
import { failureLines } from './suite/failures.mjs';
import { ensureLiveKitServer } from './suite/livekit.mjs';
import { ensureLiveKitSip } from './suite/livekit-sip.mjs';
import { ensureCorpora } from './suite/machine.mjs';
import { stopRunning } from './suite/run.mjs';
import { buildAll, drift, lint, typecheck } from './suite/stages.mjs';
import { createTally } from './suite/tally.mjs';
import { unitOfCalls, unitOfTheRest } from './suite/unit.mjs';

const began = Date.now();
const say = (text) => process.stdout.write(`${((Date.now() - began) / 1000).toFixed(0).padStart(5)} s  ${text}\n`);

const CALLS = ['tests of calls', unitOfCalls];
const REST = ['other tests', unitOfTheRest];
const BROWSER = ['end-to-end tests', e2e];

/** Stages one after another; two lists are run side by side, the second one in the pauses that the first one leaves. */
function chosenStages({ unit: onlyUnit, e2e: onlyE2e, filter }) {
  if (onlyE2e && !onlyUnit) return [[[BROWSER]]];
  if (onlyUnit && !onlyE2e) return [[[CALLS], [REST]]];
  if (filter || onlyUnit) return [[[CALLS], [REST]], [[BROWSER]]];
  const proofs = [
    ['types', typecheck],
    ['migrations against the schema', drift],
    ['build', buildAll],
  ];
  return [[[['lint', lint]]], [[CALLS], [...proofs, REST]], [[BROWSER]]];
}

async function prepare(folder, stops) {
  if (needsInstall()) {
    say('installing packages');
    await install();
  }
  const databases = await startDatabases(folder, say);
  stops.push(databases.stop);
  await build(['client'], { env: process.env, dir: folder, say });
  return databases.env;
}

function tell(heading, failures) {
  if (failures.length === 0) return;
  const lines = [`${heading}:`, ...failures.flatMap(failureLines).map((line) => `  ${line}`)];
  process.stdout.write(`${lines.join('\n')}\n`);
}

async function main() {
  checkNode();
  const options = { unit: { type: 'boolean' }, e2e: { type: 'boolean' }, filter: { type: 'string' } };
  const { values } = parseArgs({ options });
  const tally = createTally();
  const folder = await makeRunFolder();
  const failures = [];
  const later = [];
  const stops = [() => rmSync(folder, { recursive: true, force: true })];
  const stopAll = async () => {
    await stopRunning();
    while (stops.length > 0) await stops.pop()();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.once(signal, () => stopAll().then(() => process.exit(130)));

  try {
    const env = await prepare(folder, stops);
    if (!values.e2e) {
      await ensureCorpora(say);
      await ensureLiveKitServer(say);
      await ensureLiveKitSip(say);
    }
    const onStop = (stop) => stops.push(stop);
    const onFailure = (failure) => failures.push(failure);
    const oneAfterAnother = async (stages, behind) => {
      for (const [name, stage] of stages) {
        say(`${name} …`);
        const counts = await stage({ env, folder, filter: values.filter, say, onStop, onFailure, later, behind });
        tally.add(counts);
        say(`${name}: ${counts.failed > 0 ? 'FAILED' : 'ok'} (${counts.passed} ok, ${counts.failed} not)`);
      }
    };
    for (const sideBySide of chosenStages(values)) {
      const ends = await Promise.allSettled(sideBySide.map((stages, place) => oneAfterAnother(stages, place > 0)));
      while (later.length > 0) tally.add(await later.shift()());
      for (const { reason } of ends.filter(({ status }) => status === 'rejected')) throw reason;
    }
  } catch (error) {
    say(sentence(error));
    tally.add({ failed: 1 });
  }
  await stopAll();
  if (tally.isEmpty()) {
    say('no test matches');
    tally.add({ failed: 1 });
  }
  tell(
    'failed at first, and passed alone',
    failures.filter(({ passedAlone }) => passedAlone),
  );
  tell(
    'failed',
    failures.filter(({ passedAlone }) => !passedAlone),
  );
  process.stdout.write(`${tally.line()}\n`);
  process.exit(tally.failed() > 0 ? 1 : 0);
}

await runMain('test', main);
