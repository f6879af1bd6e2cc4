import { readFileSync } from 'node:fs';
import type { Example } from '../../engine';
import { nodeTypes } from '../registry.gen';

/** What a node type shows of itself. */
export const examplesOf = (type: string): Example[] =>
  JSON.parse(readFileSync(new URL(`../${type}/examples.json`, import.meta.url), 'utf8'));

/** All of them, each with its type. */
export const EXAMPLES: [string, string, Example][] = Object.keys(nodeTypes).flatMap((type) =>
  examplesOf(type).map((example): [string, string, Example] => [type, example.title, example]),
);
