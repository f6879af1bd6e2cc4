import { existsSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from '@playwright/test';

const known = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const executablePath = process.env.CHROMIUM_PATH || known.find((file) => existsSync(file));

// the microphone is a file: a test that speaks launches the browser with its own (see launchOptions below)
const speech = path.join(import.meta.dirname, 'tests/e2e/audio/silence.wav');

const args = [
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
  ...(existsSync(speech) ? [`--use-file-for-fake-audio-capture=${speech}`] : []),
  '--autoplay-policy=no-user-gesture-required',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  // Chromium's sandbox refuses root
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

// INNLINE_URL and INNLINE_FACTS (the path of innline.json with the demo users) come from scripts/suite/e2e.mjs; by hand,
// the tests run against `npm start`
process.env.INNLINE_FACTS ||= path.join(import.meta.dirname, '.data/innline.json');

export default defineConfig({
  testDir: 'tests/e2e',
  workers: 1, // two cores: a second browser beside the voice engines would spoil the timings
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  outputDir: 'test-results',
  use: {
    baseURL: process.env.INNLINE_URL || 'http://localhost:3000',
    launchOptions: { executablePath, args },
    permissions: ['microphone'],
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/Madrid',
    // recording every test takes as much of the two cores as the browser itself
    trace: 'on-first-retry',
    screenshot: 'only-on-failure',
  },
});
