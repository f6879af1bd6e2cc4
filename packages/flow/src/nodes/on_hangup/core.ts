import * as z from 'zod';
import { leave } from '../../registry/decision';
import { defineNode } from '../../registry/define';

export const onHangupNode = defineNode({
  type: 'on_hangup',
  label: 'If the caller hangs up',
  help: 'Runs after the caller has left: note who called, send something. Nothing is said any more.',
  icon: 'phone-missed',
  category: 'start',
  entry: 'hangup',
  config: z.object({}),
  ports: () => [{ id: 'next', label: 'Then', tone: 'neutral', required: true }],
  summary: () => 'When the caller has hung up',
  enter: () => leave('next'),
});
