import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { root } from './services/paths.mjs';

const dockerfile = readFileSync(path.join(root, 'Dockerfile'), 'utf8');
const workspaces = ['apps', 'packages'].flatMap((kind) =>
  readdirSync(path.join(root, kind))
    .map((name) => `${kind}/${name}`)
    .filter((folder) => existsSync(path.join(root, folder, 'package.json'))),
);

it.each(workspaces)(
  'the images install the packages of %s: without its manifest npm ci refuses the lock file',
  (folder) => {
    expect(dockerfile).toContain(`COPY ${folder}/package.json ${folder}/\n`);
  },
);

it('every file an image is made of is there', () => {
  const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, files]) => files.split(' '));
  expect(copied.length).toBeGreaterThan(workspaces.length);
  expect(copied.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
});
