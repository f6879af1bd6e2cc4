import { expect, it } from 'vitest';
import { aDocument, aNode } from '../testing/documents';
import { freePlace } from './free-place';

const size = { width: 100, height: 50 };
const place = (document: ReturnType<typeof aDocument>, x: number, y: number) =>
  freePlace(document, { x, y }, size, () => size);

it('takes a free place as it is and goes below what lies there otherwise', () => {
  const document = aDocument([aNode('a', { position: { x: 0, y: 0 } }), aNode('b', { position: { x: 10, y: 66 } })]);
  expect(place(document, 300, 0)).toEqual({ x: 300, y: 0 });
  expect(place(document, 20, 20)).toEqual({ x: 20, y: 132 });
});
