import { expect, it } from 'vitest';
import { aDocument, aNode } from '../testing/documents';
import { makeRoom } from './make-room';

const size = () => ({ width: 100, height: 50 });
const at = (id: string, x: number, y = 0) => aNode(id, { position: { x, y } });
const xs = (document: ReturnType<typeof aDocument>) => document.nodes.map((node) => node.position.x);
const between = { before: 'a', node: 'n', after: 'b' };

it('moves on what lies to the right, as far as the new step needs', () => {
  const document = aDocument([at('a', 0), at('b', 150), at('c', 400), at('left', -300), at('n', 120)]);
  // 100 (a) + 76 + 100 (n) + 76 = 352: b was at 150, so everything right of a moves by 202.
  expect(xs(makeRoom(document, between, size))).toEqual([0, 352, 602, -300, 176]);
});

it('moves nothing where there is room', () => {
  const document = aDocument([at('a', 0), at('b', 600), at('n', 300)]);
  expect(makeRoom(document, between, size)).toBe(document);
});

it('leaves ways back alone', () => {
  const document = aDocument([at('a', 500), at('b', 0), at('n', 250)]);
  expect(makeRoom(document, between, size)).toBe(document);
});
