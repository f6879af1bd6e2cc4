/** rtc-node's native library refuses with this code, also from where nobody can catch it. */
const REFUSED = 'GenericFailure';

/**
 * Whether a host goes on after an error that nobody caught. It does after one of the native library: of a room that was
 * closed while it was being joined it lets go twice, the second time in a finalizer ("trying to drop an invalid handle").
 * After our own it must not: its rooms are joined anew from another host.
 */
export const isSurvivable = (error: unknown): boolean => (error as { code?: unknown } | null)?.code === REFUSED;

/** What may be logged of an error: its kind and where it came from. Messages of the library hold tokens and callers' numbers. */
export function describeFault(error: unknown): string {
  if (!(error instanceof Error)) return 'not an error';
  // the message may be of several lines and look like a place
  const head = `${error.name}: ${error.message}\n`;
  const [frame = ''] = error.stack?.startsWith(head) ? error.stack.slice(head.length).split('\n') : [];
  const place = /at (?:async )?(?:(\S+) \()?(?:\S*\/)?([^/\s)]+)\)?$/.exec(frame);
  const [, where = '', file = ''] = place ?? [];
  const code = (error as { code?: unknown }).code;
  return [error.name, typeof code === 'string' ? code : '', where, file].filter(Boolean).join(' ');
}
