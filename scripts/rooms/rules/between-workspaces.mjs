// Rules 1 to 5: which workspace may know which.
import { isConfig, isTest, workspaceOf } from '../tree.mjs';

/** One finding per import of a file that the test names wrong. */
const wrongImports = (applies, wrong) => (tree) =>
  tree
    .filter(applies)
    .flatMap((source) =>
      source.imports
        .filter((each) => wrong(source, each))
        .map(({ line, specifier }) => ({ file: source.file, line, what: `imports ${specifier}` })),
    );

const inside = (folder) => (source) => source.file.startsWith(`${folder}/`) && !source.test && !isConfig(source.file);
const isPackage = (pack, name) => pack === name || pack?.startsWith(`${name}/`);

export const appsNeverImportApps = {
  number: 1,
  reason: 'Each app is deployed and scaled alone; they talk through Redis, PostgreSQL and HTTP.',
  todo: 'Move what both need to packages/, or send a message.',
  check: wrongImports(
    ({ file }) => file.startsWith('apps/'),
    ({ file }, { to }) => to?.startsWith('apps/') && workspaceOf(to) !== workspaceOf(file),
  ),
};

export const packagesNeverImportApps = {
  number: 2,
  reason: 'The arrow points from apps to packages; a package that knows its user cannot be used by another.',
  todo: 'Take what is needed as a parameter, or move it into the package.',
  check: wrongImports(
    ({ file }) => file.startsWith('packages/'),
    (_source, { to }) => to?.startsWith('apps/'),
  ),
};

export const sharedKnowsNobody = {
  number: 3,
  reason: 'packages/shared holds the contracts that everybody reads; it can depend on no one who depends on it.',
  todo: 'Move the code to the package that it needs, or pass the value in.',
  check: wrongImports(inside('packages/shared'), (_source, { to }) => to && !to.startsWith('packages/shared/')),
};

const PANEL = /^packages\/flow\/src\/nodes\/[^/]+\/panel\.tsx$/;
const mayFlowUse = (file, pack) =>
  isPackage(pack, 'zod') || isPackage(pack, 'liquidjs') || (isPackage(pack, 'react') && PANEL.test(file));

export const flowIsPure = {
  number: 4,
  reason:
    'The flow engine runs in the worker, in the browser and in tests alike: it needs packages/shared, zod and liquidjs, and React only in nodes/*/panel.tsx.',
  todo: 'Let the caller do it and hand in the result, or make it an effect.',
  check: wrongImports(inside('packages/flow/src'), ({ file }, { to, pack }) =>
    to ? !/^packages\/(flow|shared)\//.test(to) : !mayFlowUse(file, pack),
  ),
};

export const productionKnowsNoTests = {
  number: 5,
  reason: 'Fakes and test helpers must not reach a hotel.',
  todo: 'Move what production needs out of packages/testkit or the tests.',
  check: wrongImports(
    (source) => !source.test && !isConfig(source.file),
    (_source, { to, pack }) =>
      (to && isTest(to)) || /^(vitest|@playwright\/test|fast-check|@testing-library\/)/.test(pack ?? ''),
  ),
};
