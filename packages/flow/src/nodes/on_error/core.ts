import * as z from 'zod';
import { leave } from '../../registry/decision';
import { defineNode } from '../../registry/define';
import { tellOnError } from './tell';

export const onErrorNode = defineNode({
  type: 'on_error',
  label: 'If something breaks',
  help: 'The call comes here when a step cannot go on, so that you can apologise and pass the caller to a person.',
  icon: 'life-buoy',
  category: 'start',
  entry: 'error',
  config: z.object({}),
  ports: () => [{ id: 'next', label: 'Then', tone: 'neutral', required: true }],
  tell: tellOnError,
  summary: () => 'When a step cannot go on',
  enter: () => leave('next'),
});
