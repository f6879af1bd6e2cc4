import * as z from 'zod';
import { fault, leave } from '../../registry/decision';
import { defineNode } from '../../registry/define';
import { field } from '../../registry/field';
import { own } from '../../registry/own';
import { situationAt } from '../../schedule/evaluate';
import { tellTrigger } from './tell';

const config = z.object({
  scheduleId: field(z.string().nullable().default(null), {
    label: 'Opening hours',
    help: 'With opening hours the call goes one way when you are open and another when you are closed.',
    widget: 'schedule',
  }),
});

export const triggerNode = defineNode({
  type: 'trigger',
  label: 'Start',
  help: 'Every call begins here.',
  icon: 'phone-incoming',
  category: 'start',
  entry: 'call',
  config,
  ports: ({ scheduleId }) =>
    scheduleId === null
      ? [{ id: 'start', label: 'Call comes in', tone: 'neutral', required: true }]
      : [
          { id: 'open', label: 'Open', tone: 'good', required: true },
          { id: 'closed', label: 'Closed', tone: 'neutral', required: true },
        ],
  ways: ({ scheduleId }) =>
    scheduleId === null
      ? [{ port: 'start', by: 'always', does: [], seconds: 0 }]
      : [
          { port: 'open', by: 'hours', does: [], seconds: 0 },
          { port: 'closed', by: 'hours', does: [], seconds: 0 },
        ],
  tell: tellTrigger,
  summary: ({ scheduleId }) => (scheduleId === null ? 'When a call comes in' : 'When a call comes in: open or closed?'),
  enter(ctx) {
    const { scheduleId } = ctx.config;
    if (scheduleId === null) return leave('start');
    const entry = own(ctx.call.schedules, scheduleId);
    if (!entry) return fault('bad_config', 'The opening hours of the start are gone.');
    return leave(situationAt(entry.schedule, ctx.at).open ? 'open' : 'closed');
  },
});
