import { prisma } from '../client';
import { type LineRow, lineShape, toLineRow } from '../repositories/lines';

/** The line a carrier's call came in on, with its hotel; null: nobody's number. `e164` such as `+34971123456`. */
export async function lineByNumber(e164: string): Promise<(LineRow & { hotelId: string }) | null> {
  const row = await prisma().line.findUnique({ where: { number: e164 }, select: { ...lineShape, hotelId: true } });
  return row && toLineRow(row);
}
