import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: ['../testkit/src/database/global-setup.ts'],
    testTimeout: 60_000,
    // the tenancy suite fills two hotels before its first test
    hookTimeout: 60_000,
    // the machine may have two cores: each file has a database and a pool of its own
    maxWorkers: 2,
    isolate: false,
  },
});
