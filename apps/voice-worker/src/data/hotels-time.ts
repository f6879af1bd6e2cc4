/** A moment as the hotel's people write it, such as `21 Nov 2026, 10:05`. `timeZone`: IANA. */
export const inHotelsTime = (at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(at);
