import type { Scope } from './repositories/scope';

/** A moment on the hotel’s clock, for people to read: `12 Mar 2026, 14:05`. */
export async function onHotelClock(scope: Scope, at: Date): Promise<string> {
  const where = { id: scope.hotelId };
  const { timeZone } = await scope.db.hotel.findUniqueOrThrow({ where, select: { timeZone: true } });
  const show = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { timeZone, ...options }).format(at);
  const day = show({ day: 'numeric', month: 'short', year: 'numeric' });
  return `${day}, ${show({ hour: '2-digit', minute: '2-digit' })}`;
}
