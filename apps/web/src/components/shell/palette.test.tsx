// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { CurrentHotel } from '@/trpc/hotel';
import { HotelProvider } from '@/trpc/hotel';
import { usePalette } from './commands';
import { Palette } from './palette';
import type { Command } from './types';

const went: string[] = [];
const search = vi.hoisted(() => ({ found: [] as Command[] }));
vi.mock('next/navigation', () => ({
  usePathname: () => '/h/miramar/flows',
  useRouter: () => ({ push: (href: string) => went.push(href) }),
}));
vi.mock('@/features/search', () => ({ useFound: () => ({ found: search.found, searching: false }) }));

beforeAll(() => {
  Element.prototype.scrollIntoView = () => {};
});
beforeEach(() => {
  went.length = 0;
  search.found = [];
  usePalette.setState({ open: false, commands: new Map(), finders: new Map() });
});
afterEach(cleanup);

function open(role: CurrentHotel['role'] = 'owner') {
  const hotel = { id: 'h1', slug: 'miramar', role, hotels: [] as unknown } as CurrentHotel;
  render(
    <HotelProvider hotel={hotel}>
      <Palette />
    </HotelProvider>,
  );
  fireEvent.keyDown(window, { key: 'k', ctrlKey: true });
  return screen.getByRole('combobox');
}
const type = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });
const options = () => screen.queryAllByRole('option').map((each) => each.textContent);

it('opens and closes by its key, and goes to the first thing that fits by Enter', () => {
  const field = open();
  type(field, 'audi');
  type(field, 'do not call');
  fireEvent.keyDown(field, { key: 'Enter' });
  expect(went).toEqual(['/h/miramar/settings/do-not-call']);
  expect(screen.queryByRole('combobox')).toBeNull();
  fireEvent.keyDown(window, { key: 'k', metaKey: true });
  fireEvent.keyDown(window, { key: 'k', metaKey: true });
  expect(screen.queryByRole('combobox')).toBeNull();
});

it('the hotel’s name in the addresses finds nothing', () => {
  type(open(), 'miramar');
  expect(options()).toEqual([]);
});

it('a viewer is not offered pages that would refuse them', () => {
  const field = open('viewer');
  type(field, 'api keys');
  expect(options()).not.toContain('API keysTeam & settings');
  type(field, 'messages');
  expect(options()).toContain('MessagesCalls');
});

it('what the search found stays, though its words do not show why', () => {
  const run = vi.fn();
  search.found = [{ id: 'call 1', label: '+34 600', hint: '“a wedding”', group: 'Calls', run }];
  const field = open();
  type(field, 'flows');
  expect(options()).toEqual(expect.arrayContaining(['Flows', '+34 600“a wedding”']));
  fireEvent.click(screen.getByText('+34 600'));
  expect(run).toHaveBeenCalledOnce();
});

it('asks the finders of the open page with what was typed, and not before', () => {
  const finder = vi.fn((typed: string): Command[] => [{ id: 's', label: `Step ${typed}`, group: 'Steps', run() {} }]);
  usePalette.setState({ finders: new Map([[Symbol('editor'), finder]]) });
  const field = open();
  expect(finder).not.toHaveBeenCalled();
  type(field, 'greet');
  expect(finder).toHaveBeenLastCalledWith('greet');
  expect(options()).toContain('Step greet');
});
