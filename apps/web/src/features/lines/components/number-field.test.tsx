// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { OwnNumber } from '@/features/connections';
import { type CurrentHotel, HotelProvider } from '@/trpc/hotel';
import { NumberField } from './number-field';

afterEach(cleanup);

const hotel = { id: 'h', slug: 'miramar', country: 'ES', role: 'owner' } as CurrentHotel;
const own = (more: Partial<OwnNumber>): OwnNumber => ({
  ...{ vendor: 'telnyx', carrier: 'Telnyx', number: '+34971123456', label: 'Reception', rings: 'elsewhere' },
  ...more,
});

function open(value: string, numbers: OwnNumber[], chosen: OwnNumber | null = null) {
  const onChange = vi.fn();
  render(
    <HotelProvider hotel={hotel}>
      <NumberField value={value} onChange={onChange} numbers={numbers} chosen={chosen} />
    </HotelProvider>,
  );
  return onChange;
}

it('takes a number of a carrier', () => {
  const onChange = open('', [own({}), own({ number: '+34971000000', label: null, rings: 'here' })]);
  fireEvent.keyDown(screen.getByRole('button', { name: 'Your numbers' }), { key: 'Enter' });
  expect(screen.getAllByRole('menuitem').map(({ textContent }) => textContent)).toEqual([
    '971 12 34 56Telnyx · Reception',
    '971 00 00 00Telnyx · rings here',
  ]);
  fireEvent.click(screen.getByRole('menuitem', { name: /Reception/ }));
  expect(onChange).toHaveBeenCalledWith('+34971123456');
});

it('without a carrier a number is typed', () => {
  const onChange = open('', []);
  expect(screen.queryByRole('button')).toBeNull();
  fireEvent.change(screen.getByRole('textbox'), { target: { value: '+34 971' } });
  expect(onChange).toHaveBeenCalledWith('+34 971');
});

it.each([
  [null, /Its carrier must send its calls here/],
  [own({}), /^With Telnyx. Saving makes its calls ring here/],
  [own({ rings: 'here' }), /^With Telnyx; its calls ring here/],
])('says what saving does', (chosen, words) => {
  open('+34971123456', [own({})], chosen);
  expect(screen.getByText(words)).toBeTruthy();
});
