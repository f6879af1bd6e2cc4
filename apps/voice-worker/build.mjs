// Bundles the worker: main.mjs, the speech threads' speech-thread.mjs and the media hosts' media-host.mjs, into `dist` or
// the folder beside it that is named.
import { build } from 'esbuild';
import { EXTERNALS } from './externals.mjs';

await build({
  entryPoints: {
    main: 'src/main.ts',
    'speech-thread': 'src/speech/thread.ts',
    'media-host': 'src/media/livekit/host/main.ts',
  },
  outdir: process.argv[2] ?? 'dist',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  sourcemap: true,
  logLevel: 'warning',
  // CommonJS inside (ioredis, pg) asks for require
  banner: { js: "import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);" },
  // pg-native is optional
  external: [...EXTERNALS, 'pg-native'],
});
