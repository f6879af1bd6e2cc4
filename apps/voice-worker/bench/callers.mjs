// Callers of the load benchmark, in a process of their own so that their work is not counted as the worker's.
import { register } from 'tsx/esm/api';

register();
await import('./callers.ts');
