// @vitest-environment happy-dom
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROLES } from '@innline/shared';
import { cleanup, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { type CurrentHotel, HotelProvider } from '@/trpc/hotel';
import { NAV } from './nav';
import { useNav } from './use-nav';

vi.mock('next/navigation', () => ({ usePathname: () => '/h/miramar/flows/f1' }));
afterEach(cleanup);

function navOf(role: CurrentHotel['role']) {
  const hotel = { slug: 'miramar', role } as CurrentHotel;
  const wrapper = ({ children }: { children: ReactNode }) => <HotelProvider hotel={hotel}>{children}</HotelProvider>;
  return renderHook(useNav, { wrapper }).result.current.flat();
}

it('marks the place one is at, also below it', () => {
  expect(
    navOf('owner')
      .filter(({ current }) => current)
      .map(({ label }) => label),
  ).toEqual(['Flows']);
});

it('shows nobody what they would be refused', () => {
  expect(navOf('owner')).toHaveLength(NAV.flat().length);
  expect(navOf('viewer').map(({ label }) => label)).not.toContain('Connections');
  for (const role of ROLES) expect(navOf(role).length).toBeGreaterThan(0);
});

it.each(NAV.flat().map(({ path }) => path))('%s has a page', (path) => {
  expect(existsSync(join(import.meta.dirname, '../../app/(app)/h/[hotel]', path, 'page.tsx'))).toBe(true);
});
