// One line of JSON: how long our files are, and how much test there is to the code. Blank lines count, generated files don't.
import { readTree, workspaceOf } from './rooms/tree.mjs';
import { root } from './services/paths.mjs';

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;

function figures(sources) {
  const code = sources.filter(({ test }) => !test);
  const tests = sources.filter(({ test }) => test);
  const sizes = code.map(({ lines }) => lines).sort((a, b) => a - b);
  const sum = (list) => list.reduce((total, { lines }) => total + lines, 0);
  return {
    files: code.length,
    median: at(sizes, 0.5),
    p90: at(sizes, 0.9),
    max: sizes.at(-1) ?? 0,
    lines: sum(code),
    testLines: sum(tests),
    testToCode: sum(code) > 0 ? Number((sum(tests) / sum(code)).toFixed(2)) : 0,
  };
}

const nameOf = ({ file }) => workspaceOf(file) ?? file.split('/')[0];

const tree = readTree(root).filter(({ file }) => /^(apps|packages|scripts|tests)\//.test(file));
const names = new Set(tree.map(nameOf));

const result = { all: figures(tree) };
for (const name of [...names].sort()) result[name] = figures(tree.filter((source) => nameOf(source) === name));
console.log(JSON.stringify(result));
