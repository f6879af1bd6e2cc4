// The schema engine as WebAssembly, one fresh instance per request.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg';
import { MigrationAdapterFactory } from './adapter.mjs';
import { schemaOf } from './options.mjs';

let lastPanic = '';

/** The engine reports a panic through this global before it traps; without it the trap itself hides the reason. */
export function takePanic() {
  const message = lastPanic;
  lastPanic = '';
  return message;
}

async function loadWasm() {
  globalThis.PRISMA_WASM_PANIC_REGISTRY = {
    set_message: (message) => {
      lastPanic = message;
    },
  };
  const require = createRequire(import.meta.url);
  const file = require.resolve('@prisma/schema-engine-wasm/schema_engine_bg').replace(/\.js$/, '.wasm');
  const { instance } = await WebAssembly.instantiate(readFileSync(file), { './schema_engine_bg.js': glue });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
}

// these get no shadow database from the engine; they read what devDiagnostic, which has one, leaves in the engine's cache
const NEEDS_DIAGNOSTIC = new Set(['evaluateDataLoss', 'createMigration']);

const NO_DATABASE = new Set(['empty', 'schemaDatamodel']);
const touchesNoDatabase = (method, params) =>
  method === 'diff' && NO_DATABASE.has(params.from?.tag) && NO_DATABASE.has(params.to?.tag);

function factoryFor(datasource, method, params) {
  if (touchesNoDatabase(method, params)) return MigrationAdapterFactory.offline();
  return new MigrationAdapterFactory(datasource, datasource.url ? schemaOf(datasource.url) : undefined);
}

/** @returns {Promise<(method: string, params: object) => Promise<unknown>>} a caller of engine methods */
export async function openEngine({ datasource, datamodels }) {
  await loadWasm();
  let engine;
  return async (method, params) => {
    // a fresh engine each time: after applyMigrations an instance has lost its way to a shadow database
    engine?.free();
    engine = await glue.SchemaEngine.new(
      { datamodels: datamodels.length > 0 ? datamodels : undefined },
      (line) => process.env.DEBUG && process.stderr.write(`${line}\n`),
      bindMigrationAwareSqlAdapterFactory(factoryFor(datasource, method, params)),
    );
    if (typeof engine[method] !== 'function') throw new Error(`unsupported schema engine method ${method}`);
    if (NEEDS_DIAGNOSTIC.has(method)) {
      await engine.devDiagnostic({ migrationsList: params.migrationsList, filters: params.filters });
    }
    return engine[method](params);
  };
}
