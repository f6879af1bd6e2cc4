import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';

const script = new URL('../../../../scripts/generate-nodes.mjs', import.meta.url).pathname;
const made: string[] = [];

function place(types: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'nodes-'));
  made.push(root);
  mkdirSync(join(root, '_shared'));
  for (const [type, source] of Object.entries(types)) {
    mkdirSync(join(root, type));
    writeFileSync(join(root, type, 'core.ts'), source);
  }
  return root;
}

function run(...args: string[]): { code: number; text: string } {
  try {
    return { code: 0, text: execFileSync('node', [script, ...args], { encoding: 'utf8', stdio: 'pipe' }) };
  } catch (error) {
    const { status, stderr } = error as { status: number; stderr: string };
    return { code: status, text: stderr };
  }
}

const core = (name: string, type: string) => `export const ${name} = defineNode({\n  type: '${type}',\n});\n`;

afterEach(() => {
  for (const root of made.splice(0)) rmSync(root, { recursive: true });
});

describe('the registry is made from the folders', () => {
  it('the committed one is up to date', () => expect(run('--check')).toEqual({ code: 0, text: '' }));

  it('has one line per folder, and deleting a folder deletes the type', () => {
    const root = place({ beta: core('betaNode', 'beta'), on_alpha: core('onAlphaNode', 'on_alpha') });
    expect(run('--root', root).code).toBe(0);
    const text = readFileSync(join(root, 'registry.gen.ts'), 'utf8');
    expect(text).toContain("import { onAlphaNode } from './on_alpha/core';");
    expect(text).toContain('  beta: betaNode,\n  on_alpha: onAlphaNode,\n');
    rmSync(join(root, 'beta'), { recursive: true });
    expect(run('--root', root, '--check')).toMatchObject({ code: 1, text: expect.stringContaining('stale') });
    run('--root', root);
    expect(readFileSync(join(root, 'registry.gen.ts'), 'utf8')).not.toContain('beta');
    expect(run('--root', root, '--check').code).toBe(0);
  });

  it('refuses a folder whose type is called otherwise', () => {
    const result = run('--root', place({ beta: core('betaNode', 'gamma') }));
    expect(result).toMatchObject({ code: 1, text: expect.stringContaining('beta') });
  });
});
