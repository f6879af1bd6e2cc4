#!/usr/bin/env node
// Stands in for Prisma's native schema engine, which its CLI would download from a host of its own.
// This one comes from the npm registry: the engine as WebAssembly over the pg adapter (docs/adr/0002).
import { dropDatabase, ensureDatabase, probe } from './schema-engine/databases.mjs';
import { openEngine } from './schema-engine/engine.mjs';
import { readOptions } from './schema-engine/options.mjs';
import { serve } from './schema-engine/rpc.mjs';

const PRISMA_CODES = { '3D000': 'P1003', '28P01': 'P1000' };
const COMMANDS = {
  'can-connect-to-database': probe,
  'create-database': ensureDatabase,
  'drop-database': (url) => dropDatabase(url),
};

async function runCommand(command, url) {
  try {
    await COMMANDS[command]?.(url);
  } catch (error) {
    const fields = { error_code: PRISMA_CODES[error.code] ?? 'P1001', message: error.message || error.code };
    process.stderr.write(`\n${JSON.stringify({ level: 'ERROR', target: 'schema_engine::logger', fields })}`);
    process.exitCode = 1;
  }
}

const options = readOptions(process.argv.slice(2));
if (options.version) console.log('schema-engine-cli wasm');
else if (options.command !== null) await runCommand(options.command, options.datasource.url);
else serve(options.datasource, await openEngine(options));
