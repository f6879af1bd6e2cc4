import * as z from 'zod';
import { fault, leave } from '../../registry/decision';
import { defineNode } from '../../registry/define';
import { field } from '../../registry/field';
import { own } from '../../registry/own';
import { situationAt } from '../../schedule/evaluate';
import { tellHoursStep } from './tell';

const config = z.object({
  scheduleId: field(z.string().nullable().default(null), {
    label: 'Opening hours',
    help: 'Which hours to look at.',
    widget: 'schedule',
  }),
});

export const hoursNode = defineNode({
  type: 'hours',
  label: 'Opening hours',
  help: 'Goes one way when you are open and another when you are closed.',
  icon: 'clock',
  category: 'decide',
  config,
  ports: () => [
    { id: 'open', label: 'Open', tone: 'good', required: true },
    { id: 'closed', label: 'Closed', tone: 'neutral', required: true },
    { id: 'exception', label: 'Special day', tone: 'neutral', required: false, elsewhere: true },
  ],
  ways: () => ['open', 'closed', 'exception'].map((port) => ({ port, by: 'hours', does: [], seconds: 0 })),
  tell: tellHoursStep,
  summary: ({ scheduleId }) => (scheduleId === null ? 'No opening hours chosen yet' : 'Open or closed?'),
  enter(ctx) {
    const entry = own(ctx.call.schedules, ctx.config.scheduleId ?? '');
    if (!entry) return fault('bad_config', `The opening hours of "${ctx.node.name}" are gone.`);
    const { state, open } = situationAt(entry.schedule, ctx.at);
    // A special day has a way of its own only where somebody drew one.
    if (state === 'exception' && ctx.connected('exception')) return leave('exception');
    return leave(open ? 'open' : 'closed');
  },
});
