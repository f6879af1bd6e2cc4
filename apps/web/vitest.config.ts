import path from 'node:path';
import { defineConfig } from 'vitest/config';

const src = path.join(import.meta.dirname, 'src');

export default defineConfig({
  // Next does it for its own build; here components are compiled without it
  oxc: { jsx: { runtime: 'automatic' } },
  resolve: {
    alias: { '@': src, 'server-only': path.join(src, 'testing/server-only.ts') },
  },
  test: {
    // a file about components begins with `// @vitest-environment happy-dom`
    environment: 'node',
    globalSetup: ['../../packages/testkit/src/database/global-setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // loading the app anew for every file would take longer than its tests; src/testing/app.ts makes anew what must be
    isolate: false,
    // better-auth is TypeScript's ESM beside CommonJS; as one instance with ours it must go through the same loader
    server: { deps: { inline: ['better-auth'] } },
  },
});
