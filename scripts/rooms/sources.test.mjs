import { describe, expect, it } from 'vitest';
import { checkRooms, rules } from './check.mjs';
import { breaches } from './testing/small-tree.mjs';

const WORKER = 'apps/voice-worker/src/a.ts';
const PURE = 'packages/flow/src/a.ts';

describe('rule 8: the environment in env files', () => {
  it.each([
    ['a member', 'export const a = process.env.A;'],
    ['an index', "export const a = process['env'].A;"],
    ['taking apart', 'export const { A } = process.env;'],
    ['the module', "import { env } from 'node:process';"],
    ['the global', 'export const a = globalThis.process.env.A;'],
  ])('fires on %s', (_name, code) => {
    expect(breaches({ [WORKER]: code }).map((each) => each.split(' ')[0])).toEqual(['8']);
  });
  it.each(['apps/web/src/env.ts', 'apps/web/next.config.ts', 'scripts/a.mjs', 'apps/web/src/a.test.ts'])(
    'allows it in %s',
    (file) => {
      expect(breaches({ [file]: 'export const a = process.env.A;' })).toEqual([]);
    },
  );
  it('allows a parameter that is called process', () => {
    expect(breaches({ [WORKER]: 'export const a = (process: { env: string }) => process.env;' })).toEqual([]);
  });
});

describe('rule 11: pure rooms', () => {
  it.each([
    ['Date.now', 'export const a = Date.now();'],
    ['Math.random', 'export const a = Math.random();'],
    ['new Date()', 'export const a = new Date();'],
    ['Date()', 'export const a = Date();'],
    ['setTimeout', 'setTimeout(() => {}, 1);'],
    ['fetch', "export const a = () => fetch('/');"],
    ['crypto', 'export const a = crypto.randomUUID();'],
    ['globalThis', "export const a = globalThis['Date'];"],
    ['performance', 'export const a = performance.now();'],
    ['fetch', 'export const a = { fetch };'],
  ])('fires on %s', (name, code) => {
    expect(breaches({ [PURE]: code })).toEqual([`11 ${PURE}:1 uses ${name}`]);
  });
  it('fires on a module of Node', () => {
    expect(breaches({ 'apps/voice-worker/src/turn/a.ts': "import 'node:fs';" })).toEqual([
      '11 apps/voice-worker/src/turn/a.ts:1 imports node:fs',
    ]);
  });
  it('fires in the routing rule and not beside it', () => {
    const code = 'export const a = Date.now();';
    expect(breaches({ 'apps/voice-worker/src/routing/rule.ts': code })).toHaveLength(1);
    expect(breaches({ 'apps/voice-worker/src/routing/lookup.ts': code })).toEqual([]);
  });
  it.each([
    ['a given time', 'export const a = (ms: number) => new Date(ms);'],
    ['a property of that name', 'export const a = (x: { fetch: number }) => x.fetch;'],
    ['a key of that name', 'export const a = { process: 1 };'],
    ['a parameter of that name', 'export const a = (fetch: () => void) => fetch();'],
    ['a taken-apart name', 'export const a = ({ crypto }: { crypto: number }) => crypto;'],
    ['a type', 'export type A = typeof fetch;'],
    ['a label', "export const a = 'fetch';"],
  ])('allows %s', (_name, code) => {
    expect(breaches({ [PURE]: code })).toEqual([]);
  });
  it('leaves panels and tests alone', () => {
    expect(breaches({ 'packages/flow/src/nodes/menu/panel.tsx': 'setTimeout(() => {}, 1);' })).toEqual([]);
    expect(breaches({ 'packages/flow/src/a.test.ts': 'Date.now();' })).toEqual([]);
  });
});

describe('rule 12: no circles', () => {
  const folder = 'apps/voice-worker/src';
  it('shows the shortest way round', () => {
    const found = breaches({
      [`${folder}/a.ts`]: "import './b';\nimport './c';",
      [`${folder}/b.ts`]: "import './c';",
      [`${folder}/c.ts`]: "export * from './a';",
    });
    expect(found).toEqual([`12 ${folder}/a.ts:1 is in a circle: ${folder}/a.ts → ${folder}/c.ts → ${folder}/a.ts`]);
  });
  it('finds one across workspaces', () => {
    const found = breaches({
      'packages/flow/src/index.ts': "import '@innline/db';",
      'packages/db/src/index.ts': "import '@innline/flow';",
    });
    expect(found.some((each) => each.startsWith('12 '))).toBe(true);
  });
  it.each([
    ['types', "import type { A } from './a';"],
    ['dynamic imports', "export const a = () => import('./a');"],
  ])('does not count %s', (_name, code) => {
    expect(breaches({ [`${folder}/a.ts`]: "import './b';", [`${folder}/b.ts`]: code })).toEqual([]);
  });
});

describe('rule 13: small files', () => {
  const lines = (count) => 'export {};\n'.repeat(count);
  it('fires past 350 lines, generated files aside', () => {
    expect(breaches({ [WORKER]: lines(351) })).toEqual([`13 ${WORKER}:351 has 351 lines`]);
    expect(breaches({ [WORKER]: lines(350), 'packages/flow/src/registry.gen.ts': lines(900) })).toEqual([]);
  });
});

it('reports a file that cannot be parsed', () => {
  expect(breaches({ [WORKER]: 'const = ;' })[0]).toMatch(/^0 /);
});

it('numbers the rules from 1 without a gap, each with a reason and a way out', () => {
  expect(rules.map(({ number }) => number)).toEqual(rules.map((_, i) => i + 1));
  for (const { reason, todo } of rules) expect(reason.length * todo.length).toBeGreaterThan(0);
  expect(checkRooms).toBeTypeOf('function');
});
