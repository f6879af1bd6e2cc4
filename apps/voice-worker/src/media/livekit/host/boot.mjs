// Starts main.ts from source (tsx, vitest). The bundle starts dist/media-host.mjs instead.
import { register } from 'tsx/esm/api';

register();
await import('./main.ts');
