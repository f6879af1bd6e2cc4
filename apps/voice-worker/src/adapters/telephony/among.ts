import type { NumberOwners } from './owners';

/** The one that has the number, else the first. With one to choose from nobody is asked. */
export async function among<P extends { id: string }>(
  providers: readonly (P | null)[],
  hotelId: string,
  number: string | null,
  owners: Pick<NumberOwners, 'of'>,
): Promise<P | null> {
  const there = providers.filter((provider) => provider !== null);
  if (there.length < 2 || number === null) return there[0] ?? null;
  const owner = await owners.of(hotelId, number);
  return there.find(({ id }) => id === owner) ?? there[0]!;
}
