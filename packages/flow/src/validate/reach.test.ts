import { expect, it } from 'vitest';
import { documentOf, type Example } from '../engine';
import { checkedFlow } from './checked-flow';
import { reachableIn } from './reach';

type Node = Example['flow']['nodes'][number];
const START: Node = { id: 'start', type: 'trigger' };
const greet = (id: string): Node => ({ id, type: 'greet' });

const CASES: [string, Node[], string[], string[]][] = [
  ['nothing at all', [], [], []],
  ['a start alone', [START], [], ['start']],
  ['no start', [greet('a'), greet('b')], ['a.next > b'], []],
  ['a step behind the start', [START, greet('a')], ['start.start > a'], ['start', 'a']],
  ['a step before it', [START, greet('a')], ['a.next > start'], ['start']],
  ['a circle', [START, greet('a'), greet('b')], ['start.start > a', 'a.next > b', 'b.next > a'], ['start', 'a', 'b']],
  ['an arrow to a step that is gone', [START], ['start.start > gone'], ['start']],
  ['a way that no port has', [START, greet('a')], ['start.nowhere > a'], ['start', 'a']],
  ['the first of two with one id', [START, greet('a'), { id: 'a', type: 'on_error' }], [], ['start']],
  [
    'both lanes, without a start',
    [{ id: 'broke', type: 'on_error' }, { id: 'gone', type: 'on_hangup' }, greet('a')],
    ['gone.next > a'],
    ['a', 'broke', 'gone'],
  ],
  [
    'past a type nobody knows',
    [START, { id: 'a', type: 'magic' }, greet('b')],
    ['start.start > a', 'a.x > b'],
    ['start', 'a', 'b'],
  ],
];

it.each(CASES)('%s', (_, nodes, edges, reached) => {
  const document = documentOf({ title: 'a flow', flow: { nodes, edges } });
  expect([...reachableIn(document)].sort()).toEqual([...reached].sort());
  // what every rule goes by
  expect(checkedFlow(document, {}).reachable).toEqual(reachableIn(document));
});
