// @vitest-environment happy-dom
import { documentOf } from '@innline/flow';
import { expect, it, vi } from 'vitest';
import './prove.worker';
import type { CheckAnswer, CheckRequest } from './prove.worker';

function ask(data: CheckRequest): CheckAnswer {
  const post = vi.spyOn(self, 'postMessage').mockImplementation(() => {});
  self.onmessage!({ data } as MessageEvent<CheckRequest>);
  return post.mock.lastCall![0] as CheckAnswer;
}

it('answers a check without looking for calls, and looks for one when it is asked', () => {
  const nodes = [
    { id: 'start', type: 'trigger' },
    { id: 'menu', type: 'menu' },
  ];
  const document = documentOf({ title: 'open ends', flow: { nodes, edges: ['start.start > menu'] } });
  const checked = ask({ kind: 'check', id: 7, document, context: {} });
  if (checked.kind !== 'check') throw new Error('Another answer was expected.');
  expect(checked.id).toBe(7);
  const open = checked.problems.find(({ code, port }) => code === 'G1' && port === 'no_input')!;
  expect(open).toMatchObject({ node: 'menu', mayHaveCall: true });
  expect(open).not.toHaveProperty('call');
  expect(ask({ kind: 'call', id: 8, problem: open })).toMatchObject({
    kind: 'call',
    id: 8,
    call: { words: ['start: Call comes in', 'menu: Says nothing'] },
  });
});
