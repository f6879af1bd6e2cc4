/** Moments of a call at which a worker's death is hardest to survive; tests let it die exactly there. */
export const CRASH_POINTS = [
  'arrived',
  'before_commit',
  'after_commit',
  'after_send',
  'mid_prompt',
  'mid_listen',
  'mid_transfer',
  'tool_begun',
  'tool_sent',
] as const;
/** The same, around telling a hotel's own systems: before anything is sent, and when it is sent but not yet noted. */
export const WEBHOOK_CRASH_POINTS = ['before_webhook', 'after_webhook'] as const;
/** And between a carrier's word that somebody rings and their audio: known, not yet looked at; about to be answered. */
export const CARRIER_CRASH_POINTS = ['rung', 'before_answer'] as const;
export type CrashPoint =
  | (typeof CRASH_POINTS)[number]
  | (typeof WEBHOOK_CRASH_POINTS)[number]
  | (typeof CARRIER_CRASH_POINTS)[number];

/**
 * What is called at those moments: nothing at all, unless `crashAt` names one: `after_commit:3` dies the third time a
 * call gets there, as if the machine had lost power.
 */
export function createCrashPoint(crashAt: string | undefined): (name: CrashPoint) => void {
  if (!crashAt) return () => {};
  const [name, nth = '1'] = crashAt.split(':');
  let left = Number(nth);
  return (here) => {
    if (here === name && --left === 0) process.kill(process.pid, 'SIGKILL');
  };
}
