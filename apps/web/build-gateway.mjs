// Bundles the live gateway into one file that runs without node_modules: dist/gateway.mjs.
import path from 'node:path';
import { build } from 'esbuild';

const here = import.meta.dirname;

await build({
  entryPoints: [path.join(here, 'src/server/gateway/main.ts')],
  outfile: path.join(here, 'dist/gateway.mjs'),
  tsconfig: path.join(here, 'tsconfig.json'),
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: true,
  logLevel: 'warning',
  // optional native helpers of pg and ws
  external: ['pg-native', 'bufferutil', 'utf-8-validate', 'cpu-features'],
  // some dependencies are CommonJS and ask for require, __filename and __dirname
  banner: {
    js: [
      "import { createRequire as __createRequire } from 'node:module';",
      "import { fileURLToPath as __fileURLToPath } from 'node:url';",
      "import { dirname as __dirnameOf } from 'node:path';",
      'const require = __createRequire(import.meta.url);',
      'const __filename = __fileURLToPath(import.meta.url);',
      'const __dirname = __dirnameOf(__filename);',
    ].join('\n'),
  },
});
