import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: ['../../packages/testkit/src/database/global-setup.ts', 'test/bundle.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // calls run in real time and mostly wait for it: on two cores three files at once keep up, more would be late
    maxWorkers: 3,
  },
});
