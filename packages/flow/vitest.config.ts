import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    environment: 'node',
    testTimeout: 60_000,
    // a pure room keeps nothing between calls: loading it once for all files takes a third of the time
    isolate: false,
    pool: 'threads',
  },
});
