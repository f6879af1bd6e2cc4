// Starts thread.ts from source (tsx, vitest). The bundle starts dist/speech-thread.mjs instead.
import { register } from 'tsx/esm/api';

register();
await import('./thread.ts');
