import type { Operation } from './operation';
import { OPERATIONS } from './operations';

const patternOf = ({ path }: Operation) => new RegExp(`^${path.replace(/\{(\w+)\}/g, '(?<$1>[^/]{1,64})')}$`);
const COMPILED = OPERATIONS.map((operation) => ({ operation, pattern: patternOf(operation) }));

type Found =
  | { kind: 'operation'; operation: Operation; params: Record<string, string> }
  | { kind: 'method'; allowed: string[] }
  | { kind: 'none' };

/** Which operation a request asks for. */
export function findOperation(method: string, path: string): Found {
  const matching = COMPILED.flatMap(({ operation, pattern }) => {
    const match = pattern.exec(path);
    return match ? [{ operation, params: { ...match.groups } }] : [];
  });
  if (matching.length === 0) return { kind: 'none' };
  const exact = matching.find(({ operation }) => operation.method === method);
  if (exact) return { kind: 'operation', ...exact };
  return { kind: 'method', allowed: [...new Set(matching.map(({ operation }) => operation.method))] };
}
