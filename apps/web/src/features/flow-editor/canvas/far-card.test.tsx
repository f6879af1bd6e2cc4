// @vitest-environment happy-dom
import { draftConfig } from '@innline/flow';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { handlesOf } from '../adapter/handles';
import { describeNode } from '../nodes/describe';
import { aNode } from '../testing/documents';
import { FarCard } from './far-card';

afterEach(cleanup);

it('is a name, and ports where React Flow finds and measures them as those of the card in full', () => {
  const node = aNode('m', { type: 'menu', name: 'Main menu', config: draftConfig('menu', ['en']) });
  const { container } = render(<FarCard node={node} height={300} selected={false} worst="blocks" />);
  expect(screen.getByText('Main menu')).toBeTruthy();
  const { ports } = describeNode(node);
  const ids = (side: string) =>
    [...container.querySelectorAll(`.${side}`)].map((dot) => dot.getAttribute('data-handleid'));
  expect(ids('target')).toEqual(['in']);
  expect(ids('source')).toEqual(ports.map(({ id }) => id));
  const last = handlesOf(node, 300).at(-1)!;
  const dot = [...container.querySelectorAll<HTMLElement>('.source')].at(-1)!;
  expect(dot.dataset.handlepos).toBe('right');
  // places are counted from inside of the border
  expect([dot.style.left, dot.style.top]).toEqual([`${last.x - 1}px`, `${last.y - 1}px`]);
});

it('says where it is entered only if something may lead to it', () => {
  const { container } = render(<FarCard node={aNode('t', { type: 'trigger' })} height={100} selected worst={null} />);
  expect(container.querySelector('.target')).toBeNull();
});
