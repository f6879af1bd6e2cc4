import type { Problem } from '../../model';
import { hostileProblem } from '../../validate/hostile';
import { plainIssue } from '../../validate/plain-issue';
import { blocks, quoted } from '../../validate/problem';
import { StudioDocument } from './schema';

export type ReadStudio = { ok: true; flow: StudioDocument; name: string } | { ok: false; problems: Problem[] };

/** More complaints than these about one flow help nobody. */
const MOST_PROBLEMS = 30;

/** Whether this looks like a Studio flow at all: as the console exports it, or as the REST API wraps it. */
export function looksLikeStudio(input: unknown): boolean {
  const flow = unwrapped(input);
  return typeof flow === 'object' && flow !== null && 'states' in flow && !('format' in flow);
}

/** Reads anything as a published Studio flow. What is wrong is told with its JSON path and the widget's name. */
export function readStudio(input: unknown): ReadStudio {
  const hostile = hostileProblem(input);
  if (hostile) return { ok: false, problems: [hostile] };
  const flow = unwrapped(input);
  const read = StudioDocument.safeParse(flow);
  if (!read.success) {
    const problems = read.error.issues
      .slice(0, MOST_PROBLEMS)
      .map(({ path, message }) => refusal(path, flow, `cannot be read: ${plainIssue(message)}`));
    return { ok: false, problems };
  }
  const problems = brokenLinks(read.data).slice(0, MOST_PROBLEMS);
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, flow: read.data, name: nameOf(input, read.data) };
}

/** `GET /v2/Flows/FW…` puts the flow into `definition`. */
function unwrapped(input: unknown): unknown {
  const definition = (input as { definition?: unknown } | null)?.definition;
  return typeof definition === 'object' && definition !== null ? definition : input;
}

function nameOf(input: unknown, { description }: StudioDocument): string {
  const friendly = (input as { friendly_name?: unknown }).friendly_name;
  const name = typeof friendly === 'string' && friendly.trim() !== '' ? friendly : (description ?? '');
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
  states.forEach(({ transitions }, index) => {
    transitions.forEach(({ next }, number) => {
      if (next == null || next === '' || names.has(next)) return;
      const path = ['states', index, 'transitions', number, 'next'];
      problems.push(refusal(path, { states }, `leads to a widget that does not exist: ${quoted(next)}`));
    });
  });
  return problems;
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
