import { FlowDocument, type Problem } from '../model';
import { hostileProblem } from './hostile';
import { plainIssue } from './plain-issue';
import { blocks, quoted } from './problem';

/** More complaints than these about one document help nobody. */
const MOST_PROBLEMS = 50;

/** Reads anything as a flow document; what is wrong with it is told with the place, in plain words. */
export function parseDocument(input: unknown): { document: FlowDocument | null; problems: Problem[] } {
  const hostile = hostileProblem(input);
  if (hostile) return { document: null, problems: [hostile] };
  const read = FlowDocument.safeParse(input);
  if (read.success) return { document: read.data, problems: [] };
  const problems = read.error.issues.slice(0, MOST_PROBLEMS).map(({ path, message }) => {
    const field = path.join('.');
    const where = placeOf(path, input);
    return blocks('document', `${where} cannot be read: ${plainIssue(message)}.`, { field });
  });
  return { document: null, problems };
}

/** "The name of the node “Main menu”", as far as it can be told. */
function placeOf(path: readonly PropertyKey[], input: unknown): string {
  const [list, index, ...rest] = path;
  if (list === undefined) return 'The flow';
  const inner = rest.length > 0 ? ` (${rest.join('.')})` : '';
  if (list === 'nodes' && typeof index === 'number') {
    const node = (input as { nodes: { name?: unknown }[] }).nodes[index];
    const name = typeof node?.name === 'string' && node.name.trim() !== '' ? quoted(node.name) : `number ${index + 1}`;
    return `The node ${name}${inner}`;
  }
  if (list === 'edges' && typeof index === 'number') return `Line number ${index + 1}${inner}`;
  if (list === 'variables' && typeof index === 'number') return `Variable number ${index + 1}${inner}`;
  return `The part “${path.join('.')}” of the flow`;
}
