import { flowOf } from '@innline/testkit/worker';

const NOT_REACHED = ['no_answer', 'busy', 'declined', 'failed'];

/** Hands every caller over, and says by its outcome why that did not work. */
export const handingOver = (to: Record<string, unknown>) =>
  flowOf(
    [
      { id: 'start', type: 'trigger' },
      { id: 'taxi', type: 'transfer', config: { ringSeconds: 5, announcement: {}, handOver: true, ...to } },
      ...NOT_REACHED.map((outcome) => ({ id: outcome, type: 'hangup', config: { text: { en: 'Goodbye.' }, outcome } })),
    ],
    ['start.start > taxi', ...NOT_REACHED.map((port) => `taxi.${port} > ${port}`)],
  );
