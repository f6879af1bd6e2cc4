import type { Problem } from '../../model';
import { hostileProblem } from '../../validate/hostile';
import { plainIssue } from '../../validate/plain-issue';
import { blocks, quoted } from '../../validate/problem';
import { asExportedToday } from './first-format';
import { StudioDocument } from './schema';
import { unwrapped } from './wrapping';

/** A transition to a widget that the file does not have. */
export interface LooseEnd {
  widget: string;
  event: string;
  next: string;
}

export type ReadStudio =
  | { ok: true; flow: StudioDocument; name: string; loose: LooseEnd[] }
  | { ok: false; problems: Problem[] };

/** More complaints than these about one flow help nobody. */
const MOST_PROBLEMS = 30;

/** Whether this looks like a Studio flow at all: as the console exports it, or as the REST API wraps it. */
export function looksLikeStudio(input: unknown): boolean {
  const { flow } = unwrapped(input);
  return typeof flow === 'object' && flow !== null && 'states' in flow && !('format' in flow);
}

/** Reads anything as a published Studio flow. What is wrong is told with its JSON path and the widget's name. */
export function readStudio(input: unknown): ReadStudio {
  const { flow: inside, name } = unwrapped(input);
  const hostile = hostileProblem(inside) ?? hostileProblem({ name });
  if (hostile) return { ok: false, problems: [hostile] };
  const flow = asExportedToday(inside);
  const read = StudioDocument.safeParse(flow);
  if (!read.success) {
    const problems = read.error.issues
      .slice(0, MOST_PROBLEMS)
      .map(({ path, message }) => refusal(path, flow, `cannot be read: ${plainIssue(message)}`));
    return { ok: false, problems };
  }
  const problems = brokenLinks(read.data).slice(0, MOST_PROBLEMS);
  if (problems.length > 0) return { ok: false, problems };
  const named = plainName(name ?? read.data.description ?? '');
  return { ok: true, name: named, ...withoutLooseEnds(read.data) };
}

function plainName(name: string): string {
  return name.replace(/\s+/g, ' ').trim().slice(0, 120) || 'Imported from Studio';
}

function brokenLinks({ initial_state, states }: StudioDocument): Problem[] {
  const problems: Problem[] = [];
  const names = new Set<string>();
  states.forEach(({ name }, index) => {
    if (names.has(name)) problems.push(refusal(['states', index, 'name'], { states }, 'is used twice'));
    names.add(name);
  });
  if (!names.has(initial_state)) {
    problems.push(
      refusal(['initial_state'], { states }, `names a widget that does not exist: ${quoted(initial_state)}`),
    );
  }
  states.forEach(({ name, type }, index) => {
    const path = ['states', index, 'type'];
    if (name === initial_state && type !== 'trigger')
      problems.push(refusal(path, { states }, 'is no trigger, but the flow starts there'));
    if (name !== initial_state && type === 'trigger')
      problems.push(refusal(path, { states }, 'is a second trigger, and a flow has one'));
  });
  return problems;
}

/** Ways to widgets that are not there lead nowhere. Studio would not publish them; the rest of such a file is sound. */
function withoutLooseEnds(flow: StudioDocument): { flow: StudioDocument; loose: LooseEnd[] } {
  const names = new Set(flow.states.map(({ name }) => name));
  const loose: LooseEnd[] = [];
  const states = flow.states.map((state) => ({
    ...state,
    transitions: state.transitions.map((way) => {
      if (!way.next || names.has(way.next)) return way;
      loose.push({ widget: state.name, event: way.event, next: way.next });
      return { ...way, next: null };
    }),
  }));
  return { flow: { ...flow, states }, loose };
}

function refusal(path: readonly PropertyKey[], flow: unknown, what: string): Problem {
  const field = jsonPath(path);
  return blocks('document', `${field}${widgetAt(path, flow)} ${what}.`, { field });
}

/** `states[3].transitions[0].event` */
export function jsonPath(path: readonly PropertyKey[]): string {
  const text = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
  return text.replace(/^\./, '') || 'The flow';
}

function widgetAt([list, index]: readonly PropertyKey[], flow: unknown): string {
  const states = (flow as { states?: unknown } | null)?.states;
  if (list !== 'states' || typeof index !== 'number' || !Array.isArray(states)) return '';
  const name = (states[index] as { name?: unknown } | null)?.name;
  return typeof name === 'string' && name !== '' ? ` (the widget ${quoted(name.slice(0, 80))})` : '';
}
