import type { forHotel } from '@innline/db';
import { type ScenarioFile, scenarioFile, scenarioHotel } from '@innline/flow';

/** A flow's scenarios as a file that runs anywhere: with the hours and departments of the hotel. */
export async function exportFile(repos: ReturnType<typeof forHotel>, flowId: string): Promise<ScenarioFile> {
  const [rows, facts] = await Promise.all([repos.scenarios.list(flowId), repos.hotel.facts()]);
  return scenarioFile(
    rows.map(({ body }) => body),
    scenarioHotel(facts),
  );
}
