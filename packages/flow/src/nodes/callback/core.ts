import { leave, wait } from '../../registry/decision';
import { defineNode } from '../../registry/define';
import { textIn } from '../../text/localize';
import { whileBooking, whileTold } from './book';
import { callbackConfig } from './config';
import { ask, converse, rehearse } from './converse';
import { FIRST } from './memory';
import { memoryOf } from './questions';
import { tellCallback } from './tell';
import { callbackWays } from './ways';

export const callbackNode = defineNode({
  type: 'callback',
  label: 'Call back',
  help: 'Offers to call back, and promises it for a time you are open.',
  icon: 'phone-outgoing',
  category: 'act',
  config: callbackConfig,
  ports: () => [
    { id: 'booked', label: 'Promised', tone: 'good', required: true },
    { id: 'declined', label: 'Does not want one', tone: 'neutral', required: true },
    { id: 'failed', label: 'Did not work', tone: 'bad', required: true },
  ],
  reads: ({ offer, reason }) => [...Object.values(offer), reason],
  outlivesCaller: () => true,
  verify: ({ tries, timeoutSeconds }) => ({
    speaks: true,
    waitsForCaller: true,
    needsCaller: true,
    reachesPerson: true,
    mayFail: true,
    tries,
    silentSeconds: tries * timeoutSeconds,
  }),
  ways: callbackWays,
  tell: tellCallback,
  summary: ({ offer }, language) => textIn(offer, language, 'en') || 'Offers a call back',
  rehearse,
  enter: (ctx) => ask(ctx, FIRST),
  on(ctx, event) {
    const memory = memoryOf(ctx);
    if (memory.stage === 'booking') return whileBooking(ctx, memory, event);
    if (memory.stage === 'told') return whileTold(event);
    return converse(ctx, memory, (question, inner) => question.on(inner as never, event));
  },
  resume(ctx) {
    const memory = memoryOf(ctx);
    if (memory.stage === 'told') return leave('booked');
    // the promise was on its way and nobody knows of it any more: written down once by its key in any case
    if (memory.stage === 'booking') return ctx.pending('tool') === null ? leave('failed') : wait(memory, 12_000);
    return converse(ctx, memory, (question, inner) => question.resume(inner as never))!;
  },
});
