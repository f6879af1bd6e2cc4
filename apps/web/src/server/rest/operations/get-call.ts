import * as z from 'zod';
import { operation } from '../operation';
import { CallSummary } from '../schemas';
import { summaryOf } from './list-calls';

const Segment = z.object({
  speaker: z.string(),
  text: z.string(),
  language: z.string(),
  startMs: z.number().int(),
  endMs: z.number().int(),
  confidence: z.number().nullable(),
  by: z.string(),
});

export const getCall = operation({
  method: 'GET',
  path: '/calls/{callId}',
  permission: 'call.read',
  summary: 'One call with its transcript and everything that happened, in order',
  answer: CallSummary.extend({
    transcript: z.array(Segment),
    events: z.array(z.looseObject({ id: z.string(), seq: z.number().int(), at: z.number().int(), type: z.string() })),
  }).meta({ id: 'CallDetail' }),
  run: async ({ repos }, { params }) => {
    const detail = await repos.calls.detail(params.callId!);
    return {
      ...summaryOf(detail),
      transcript: detail.segments.map(({ segment: _, seq: __, ...segment }) => segment),
      events: detail.events,
    };
  },
});
