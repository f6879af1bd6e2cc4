import type { forHotel } from '@innline/db';
import { type FlowDocument, runScenarios } from '@innline/flow';

export interface FailingScenario {
  id: string;
  name: string;
  /** What is otherwise than expected, in plain words. */
  messages: string[];
}

/** The scenarios of a flow that a document does not pass, in their order. */
export async function failingScenarios(
  repos: ReturnType<typeof forHotel>,
  flowId: string,
  document: FlowDocument,
): Promise<{ count: number; failing: FailingScenario[] }> {
  const [rows, facts] = await Promise.all([repos.scenarios.list(flowId), repos.hotel.facts()]);
  const run = runScenarios(
    document,
    rows.map(({ body }) => body),
    facts,
  );
  const failing = rows.flatMap(({ id, body: { name } }, index) => {
    if (!run.ok) return [{ id, name, messages: run.problems.map(({ message }) => message) }];
    const { passed, differences } = run.results[index]!;
    return passed ? [] : [{ id, name, messages: differences.map(({ message }) => message) }];
  });
  return { count: rows.length, failing };
}
