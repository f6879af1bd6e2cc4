import { Scenario } from '@innline/flow';
import * as z from 'zod';
import { exportFile } from '@/features/scenarios/server';
import { operation } from '../operation';

export const listScenarios = operation({
  method: 'GET',
  path: '/flows/{flowId}/scenarios',
  permission: 'flow.read',
  summary: 'The scenarios of a flow as a file',
  description: 'Runs anywhere with `innline test`: the hours and departments of the hotel are in it.',
  answer: z.object({
    format: z.literal('innline.scenarios'),
    formatVersion: z.literal(1),
    hotel: z.unknown(),
    scenarios: z.array(Scenario),
  }),
  run: ({ repos }, { params }) => exportFile(repos, params.flowId!),
});
