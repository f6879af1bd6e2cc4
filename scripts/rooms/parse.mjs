// What the rules need to know of a source file: its imports, and its uses of the world outside.
import { parseSync, visitorKeys } from 'oxc-parser';

// below these, an identifier is a type and costs nothing at run time
const TYPE_WITH_VALUE = new Set([
  'TSAsExpression',
  'TSSatisfiesExpression',
  'TSNonNullExpression',
  'TSTypeAssertion',
  'TSInstantiationExpression',
  'TSEnumDeclaration',
  'TSEnumBody',
  'TSEnumMember',
  'TSModuleDeclaration',
  'TSModuleBlock',
  'TSParameterProperty',
  'TSExportAssignment',
  'TSImportEqualsDeclaration',
]);

const isTypeOnly = (node) => node.importKind === 'type' || node.exportKind === 'type';

/** @returns {{ specifier: string, kind: 'static' | 'dynamic' | 'type' } | null} */
function importOf(node) {
  const literal = node.source ?? node.moduleReference?.expression;
  if (typeof literal?.value !== 'string') return null;
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
    case 'TSImportEqualsDeclaration':
      return { specifier: literal.value, kind: isTypeOnly(node) ? 'type' : 'static' };
    case 'ImportExpression':
      return { specifier: literal.value, kind: 'dynamic' };
    case 'TSImportType':
      return { specifier: literal.value, kind: 'type' };
    default:
      return null;
  }
}

/** `require('x')`, and `vi.mock('x')`-like calls are not imports: they name no binding of the file. */
function requireOf(node) {
  if (node.type !== 'CallExpression' || node.callee.name !== 'require') return null;
  const [first] = node.arguments;
  return typeof first?.value === 'string' ? { specifier: first.value, kind: 'static' } : null;
}

const propertyName = (node) => (node.computed ? node.property.value : node.property.name);

/** `a.b` for a member of an identifier, `new Date()` for a construction without arguments. */
function outsideUse(node) {
  if (node.type === 'MemberExpression' && node.object.type === 'Identifier') {
    return `${node.object.name}.${propertyName(node)}`;
  }
  if (node.type === 'NewExpression' && node.callee.name === 'Date' && node.arguments.length === 0) return 'new Date()';
  if (node.type === 'CallExpression' && node.callee.name === 'Date') return 'Date()';
  return null;
}

// places where an identifier is a name and not a reference to something outside
const isName = (parent, key) =>
  (parent.type === 'MemberExpression' && key === 'property' && !parent.computed) ||
  (/^(Property|PropertyDefinition|MethodDefinition|AccessorProperty)$/.test(parent.type) &&
    key === 'key' &&
    !parent.computed) ||
  /^(Import|Export)(\w*)Specifier$/.test(parent.type) ||
  /^(Labeled|Break|Continue)Statement$/.test(parent.type) ||
  parent.type === 'JSXAttribute' ||
  (parent.type === 'TSEnumMember' && key === 'id');

const bindsHere = (parent, key) =>
  (parent.type === 'VariableDeclarator' && key === 'id') ||
  (/Function/.test(parent.type) && (key === 'params' || key === 'id')) ||
  (/^Import\w*Specifier$/.test(parent.type) && key === 'local') ||
  (/^Class/.test(parent.type) && key === 'id') ||
  (parent.type === 'CatchClause' && key === 'param');

const PATTERNS = /^(ObjectPattern|ArrayPattern|AssignmentPattern|RestElement|Property|TSParameterProperty)$/;

function collect(program, lineAt) {
  const imports = [];
  const uses = [];
  const references = [];
  const bound = new Set();

  function visit(node, parent, key, binding) {
    if (!node || typeof node.type !== 'string') return;
    const line = lineAt(node.start);
    const imported = importOf(node) ?? requireOf(node);
    if (imported) imports.push({ ...imported, line });
    if (node.type.startsWith('TS') && !TYPE_WITH_VALUE.has(node.type)) {
      for (const child of children(node)) visitTypes(child.node);
      return;
    }
    const use = outsideUse(node);
    if (use) uses.push({ name: use, line });
    if (node.type === 'Identifier') {
      if (binding) bound.add(node.name);
      else if (!isName(parent, key)) references.push({ name: node.name, line });
      return;
    }
    const inPattern = binding && PATTERNS.test(node.type);
    for (const child of children(node)) {
      const defaultValue = node.type === 'AssignmentPattern' && child.key === 'right';
      const patternKey = node.type === 'Property' && child.key === 'key';
      if (inPattern && patternKey && !node.computed) continue;
      visit(child.node, node, child.key, bindsHere(node, child.key) || (inPattern && !defaultValue));
    }
  }
  /** Inside types only `import('x')` matters. */
  function visitTypes(node) {
    if (!node || typeof node.type !== 'string') return;
    const imported = importOf(node);
    if (imported) imports.push({ ...imported, line: lineAt(node.start) });
    for (const child of children(node)) visitTypes(child.node);
  }
  visit(program, { type: 'File' }, 'program', false);
  return { imports, uses, globals: references.filter(({ name }) => !bound.has(name)) };
}

function children(node) {
  return (visitorKeys[node.type] ?? []).flatMap((key) => {
    const value = node[key];
    return Array.isArray(value) ? value.map((each) => ({ key, node: each })) : [{ key, node: value }];
  });
}

function lineCounter(code) {
  const starts = [0];
  for (let at = code.indexOf('\n'); at >= 0; at = code.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}

/**
 * @param {string} file name, whose ending decides the language
 * @returns {{ imports: { specifier: string, kind: string, line: number }[], uses: { name: string, line: number }[],
 *   globals: { name: string, line: number }[], broken: string | null }} globals: identifiers the file does not bind itself
 */
export function parse(file, code) {
  const { program, errors } = parseSync(file, code);
  const broken = errors.find(({ severity }) => severity === 'Error')?.message ?? null;
  return { ...collect(program, lineCounter(code)), broken };
}
