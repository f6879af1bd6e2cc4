// Rules 10 to 13: features, pure rooms, cycles, size.
import { findCycles } from '../cycles.mjs';

const featureOf = (file) => file?.match(/^apps\/web\/src\/features\/([^/]+)\//)?.[1] ?? null;
const FRONT = /^apps\/web\/src\/features\/[^/]+\/(server\/)?index\.tsx?$/;
const ROUTER = /^apps\/web\/src\/features\/[^/]+\/server\/router\.ts$/;
const NAV = /^apps\/web\/src\/features\/[^/]+\/nav\.ts$/;
// the router of the whole app is put together from the features' routers, and nobody else needs one; so is the sidebar
// from their entries, which are apart from the index so that every page does not carry every feature's components
const mayEnter = (file, to) =>
  FRONT.test(to) ||
  (ROUTER.test(to) && file.startsWith('apps/web/src/server/')) ||
  (NAV.test(to) && file === 'apps/web/src/components/shell/nav.ts');

export const featuresMeetThroughIndex = {
  number: 10,
  reason: 'What a feature does not offer in its index.ts (or server/index.ts) it may change tomorrow.',
  todo: 'Import from the feature’s index.ts, or offer the name there.',
  check: (tree) =>
    tree
      .filter(({ file, test }) => file.startsWith('apps/web/') && !test)
      .flatMap(({ file, imports }) =>
        imports
          .filter(({ to }) => featureOf(to) && featureOf(to) !== featureOf(file) && !mayEnter(file, to))
          .map(({ line, specifier }) => ({ file, line, what: `imports ${specifier}` })),
      ),
};

const PURE =
  /^(packages\/flow\/src\/.*\.ts|apps\/voice-worker\/src\/turn\/.*\.ts|apps\/voice-worker\/src\/routing\/rule\.ts)$/;
const IMPURE_USES = new Set(['Date.now', 'Math.random', 'new Date()', 'Date()']);
const IMPURE_GLOBALS = new Set(
  'setTimeout setInterval setImmediate queueMicrotask fetch process crypto performance globalThis WebSocket XMLHttpRequest'.split(
    ' ',
  ),
);

export const pureRooms = {
  number: 11,
  reason: 'A recorded call replays to the same end for ever: time, chance and the outside come in as data.',
  todo: 'Take the time, the random number or the result as part of the event or the state.',
  check: (tree) =>
    tree
      .filter(({ file, test }) => PURE.test(file) && !test)
      .flatMap(({ file, uses, globals, imports }) => [
        ...uses
          .filter(({ name }) => IMPURE_USES.has(name))
          .map(({ name, line }) => ({ file, line, what: `uses ${name}` })),
        ...globals
          .filter(({ name }) => IMPURE_GLOBALS.has(name))
          .map(({ name, line }) => ({ file, line, what: `uses ${name}` })),
        ...imports
          .filter(({ specifier }) => specifier.startsWith('node:'))
          .map(({ line, specifier }) => ({ file, line, what: `imports ${specifier}` })),
      ]),
};

export const noCycles = {
  number: 12,
  reason: 'In a circle somebody is used before it exists, and no part can be read, tested or deleted alone.',
  todo: 'Move what both sides need to a third file. Imports of types alone do not count.',
  check: (tree) =>
    findCycles(tree).map((files) => ({
      file: files[0],
      line: 1,
      what: `is in a circle: ${[...files, files[0]].join(' → ')}`,
    })),
};

const MOST_LINES = 350;

export const smallFiles = {
  number: 13,
  reason: `A file is one idea; past ${MOST_LINES} lines it has become several.`,
  todo: 'Split it where the ideas part.',
  check: (tree) =>
    tree
      .filter(({ file, lines }) => lines > MOST_LINES && /^(apps|packages|scripts|tests|prisma)\//.test(file))
      .map(({ file, lines }) => ({ file, line: MOST_LINES + 1, what: `has ${lines} lines` })),
};
