// A LiveKit Agents server for livekit-calls, started in the folder that has the package.
import path from 'node:path';
import { AgentServer, initializeLogger, ServerOptions } from '@livekit/agents';

// the benchmark is gone or has heard enough; jobs go with their server
process.stdin.resume().once('end', () => process.exit(0));

initializeLogger({ pretty: false, level: 'error' });
const { BENCH_URL: wsURL, BENCH_KEY: apiKey, BENCH_SECRET: apiSecret } = process.env;
const server = new AgentServer(
  new ServerOptions({
    agent: path.join(import.meta.dirname, 'job.mjs'),
    ...{ wsURL, apiKey, apiSecret, host: '127.0.0.1', port: 0, logLevel: 'error', production: true },
    // in its favour: no job is refused for a full machine, one process waits for the next job instead of one per core
    ...{ loadFunc: async () => 0, numIdleProcesses: 1, initializeProcessTimeout: 60_000 },
  }),
);
await server.run();
