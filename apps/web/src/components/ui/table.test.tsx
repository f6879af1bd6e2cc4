// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, expect, it } from 'vitest';
import { Td } from './table';

afterEach(cleanup);

function cell(children: ReactNode): HTMLElement {
  render(
    <table>
      <tbody>
        <tr>
          <Td label="Room">{children}</Td>
        </tr>
      </tbody>
    </table>,
  );
  return screen.getByRole('cell');
}

it('puts one thing beside its label, whatever it is made of', () => {
  const { children } = cell([<p key="a">Garden double</p>, <p key="b">101</p>]);
  expect(children).toHaveLength(1);
  expect(children[0]?.textContent).toBe('Garden double101');
});

it.each([[null], [''], [[null, false]]])(
  'is empty where there is nothing to show (%j), so that a phone hides it',
  (nothing) => {
    expect(cell(nothing).matches(':empty')).toBe(true);
  },
);
