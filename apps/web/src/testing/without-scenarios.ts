import { forHotel, SYSTEM } from '@innline/db';

/** Takes a template's own scenarios away, for tests that count theirs. */
export async function withoutScenarios(hotelId: string, flowId: string): Promise<void> {
  const { scenarios } = forHotel(hotelId);
  for (const { id } of await scenarios.list(flowId)) await scenarios.remove({ id, by: SYSTEM });
}
