// Writes packages/flow/src/nodes/registry.gen.ts from the folders next to it: a folder with a core.ts is a node type.
// `--check` writes nothing and exits 1 when the file is stale. `--root <dir>`: another place, for tests.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const args = process.argv.slice(2);
const rootAt = args.indexOf('--root');
const root =
  rootAt >= 0 ? args[rootAt + 1] : join(dirname(fileURLToPath(import.meta.url)), '../packages/flow/src/nodes');

const types = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(root, entry.name, 'core.ts')))
  .map((entry) => entry.name)
  .sort();

const wrong = types.filter((type) => {
  const source = readFileSync(join(root, type, 'core.ts'), 'utf8');
  return !source.includes(`export const ${exportName(type)} = defineNode({`) || !source.includes(`type: '${type}'`);
});
if (wrong.length > 0) {
  console.error(
    `Each of these folders must export <type>Node = defineNode({ type: '<type>', … }): ${wrong.join(', ')}`,
  );
  process.exit(1);
}

const text = [
  '// Made by scripts/generate-nodes.mjs from the folders here (npm run gen). Do not edit.',
  ...types.map((type) => `import { ${exportName(type)} } from './${type}/core';`),
  '',
  'export const nodeTypes = {',
  ...types.map((type) => `  ${type}: ${exportName(type)},`),
  '} as const;',
  '',
  'export type NodeType = keyof typeof nodeTypes;',
  '',
].join('\n');

const file = join(root, 'registry.gen.ts');
const current = existsSync(file) ? readFileSync(file, 'utf8') : '';
if (args.includes('--check')) {
  if (current !== text) {
    console.error('packages/flow/src/nodes/registry.gen.ts is stale: run `npm run gen` and commit it.');
    process.exit(1);
  }
} else if (current !== text) {
  writeFileSync(file, text);
  console.log(`${types.length} node types: ${types.join(', ')}`);
}

/** on_error → onErrorNode */
function exportName(type) {
  return `${type.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase())}Node`;
}
