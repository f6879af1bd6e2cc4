import { expect, it } from 'vitest';
import { flow, found } from './fixtures';

const input = { amount: '50', description: 'Deposit' };
const paying = (tool = 'generate_payment_link') =>
  flow({ start: ['trigger'], pay: ['tool', { tool, input }], bye: ['hangup', { text: {} }] }, [
    'start.start > pay',
    ...['success', 'unknown_reservation', 'not_sent', 'failure', 'none'].map((port) => `pay.${port} > bye`),
  ]);
const talking = (tools: string[]) =>
  flow({ start: ['trigger'], talk: ['agent', { tools }], bye: ['hangup', { text: {} }] }, ['start.start > talk']);
const about = (document: unknown, takesPayments?: boolean) =>
  found(document, takesPayments === undefined ? {} : { takesPayments }).filter((line) => /@tools?\b/.test(line));

it('a step that sends payment links says so where nobody takes payments', () => {
  expect(about(paying(), false)).toEqual(['(G7 pay @tool)']);
  expect(about(talking(['generate_payment_link']), false)).toEqual(['(G7 talk @tools)']);
});

it('and is at peace where somebody does, where nobody knows, and where none is sent', () => {
  for (const known of [true, undefined]) expect(about(paying(), known)).toEqual([]);
  expect(about(talking(['send_sms']), false)).toEqual([]);
  expect(about(paying('announce'), false)).toEqual([]);
});
