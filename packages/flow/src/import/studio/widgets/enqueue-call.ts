import { toPeople } from '../pass';
import type { WidgetDefinition } from '../widget';

export const enqueueCall: WidgetDefinition = {
  types: ['enqueue-call'],
  label: 'Enqueue Call',
  channel: 'voice',
  goodEnds: ['callComplete'],
  besides: ['workflow_sid', 'timeout'],
  convert(work) {
    const queue = work.property('queue_name') || work.property('workflow_sid') || 'a queue';
    const text = `Callers waited in “${queue.slice(0, 60)}” until somebody took them. Here a department rings, with music, and callers go on when nobody answers.`;
    work.note('approximated', 'queue', text);
    toPeople(work, { wish: queue, done: 'callComplete', failed: 'failedToEnqueue', broken: 'callFailure' });
  },
};
