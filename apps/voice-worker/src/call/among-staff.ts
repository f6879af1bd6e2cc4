import type { CallEvent } from '@innline/shared';

/** What colleagues tell each other. A caller's own page sees the call's events, but not these. */
export const isAmongStaff = (event: CallEvent): boolean =>
  event.type === 'whisper.changed' || (event.type === 'command' && event.command.startsWith('whisper'));
