#!/usr/bin/env node
import { existsSync } from 'node:fs';

// inside the repository the sources are there and may be newer than the bundle; a tarball has only the bundle
if (existsSync(new URL('../src/main.ts', import.meta.url))) await import('../build.mjs');
const { main } = await import('../dist/innline.mjs');
process.exitCode = main(process.argv.slice(2));
