// JSON-RPC, one message per line, on stdin and stdout: the protocol of Prisma's native schema engine.
import { createInterface } from 'node:readline';
import { dropDatabase, ensureDatabase, probe } from './databases.mjs';
import { takePanic } from './engine.mjs';

const write = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);

let printed = 0;
/** The native engine prints a diff by calling back to the CLI; the WebAssembly one returns it. */
function print(text) {
  printed += 1;
  write({ id: 1_000_000 + printed, method: 'print', params: { content: text.replace(/\n$/, '') } });
}

/** Methods about whole databases are answered here, the rest by the engine. */
function methodsFor(datasource, engine) {
  return {
    createDatabase: async (params) => ({
      databaseName: await ensureDatabase(params?.datasource?.url ?? datasource.url),
    }),
    dropDatabase: async (params) => {
      await dropDatabase(params.url);
      return {};
    },
    ensureConnectionValidity: async () => {
      await probe(datasource.url);
      return {};
    },
    getDatabaseVersion: (params) => engine('version', params),
    getDatabaseDescription: async () => '',
    diff: async (params) => {
      const result = await engine('diff', params);
      if (result.stdout != null) print(result.stdout);
      return { exitCode: result.exitCode, stdout: null };
    },
  };
}

function failure(error) {
  const message = takePanic() || error?.message || String(error);
  const data = { is_panic: false, message, error_code: error?.code ?? null, meta: error?.meta ?? null };
  return { code: 4466, message, data };
}

/** Answers requests one after another until stdin ends. */
export function serve(datasource, engine) {
  const own = methodsFor(datasource, engine);
  let queue = Promise.resolve();
  const lines = createInterface({ input: process.stdin });
  lines.on('line', (line) => {
    if (line.trim() === '') return;
    const { id, method, params } = JSON.parse(line);
    if (!method) return; // the CLI's answer to our `print`
    queue = queue.then(async () => {
      try {
        const result = await (own[method] ? own[method](params) : engine(method, params));
        write({ id, result: result ?? (method in own ? null : {}) });
      } catch (error) {
        write({ id, error: failure(error) });
      }
    });
  });
  lines.on('close', () => queue.finally(() => process.exit(0)));
}
