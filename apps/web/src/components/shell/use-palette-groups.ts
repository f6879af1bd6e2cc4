'use client';
import { may } from '@innline/shared';
import { Moon, Sun } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTheme } from 'next-themes';
import { useFound } from '@/features/search';
import { useHotel } from '@/trpc/hotel';
import { usePalette } from './commands';
import type { Command } from './types';
import { useNav } from './use-nav';

/** Everything the palette offers for what was typed, by heading. */
export function usePaletteGroups(typed: string): { groups: [string, Command[]][]; searching: boolean } {
  const offered = usePalette((state) => state.commands);
  const finders = usePalette((state) => state.finders);
  const { found, searching } = useFound(typed);
  const here = typed.trim() === '' ? [] : [...finders.values()].flatMap((find) => find(typed));
  const all = [
    ...[...offered.values()].flat(),
    ...[...here, ...found].map((command) => ({ ...command, found: true })),
    ...usePages(),
    useAppearance(),
  ];
  const groups = new Map<string, Command[]>();
  for (const command of all) groups.set(command.group, [...(groups.get(command.group) ?? []), command]);
  return { groups: [...groups], searching };
}

function usePages(): Command[] {
  const router = useRouter();
  const { id, slug, role, hotels } = useHotel();
  const go = (href: string, rest: Pick<Command, 'label' | 'icon' | 'hint' | 'group'>): Command => ({
    ...rest,
    id: `go ${href}`,
    run: () => router.push(href),
  });
  return [
    ...useNav()
      .flat()
      .flatMap(({ href, label, icon, pages = [] }) => [
        go(href, { label, icon, group: 'Go to' }),
        ...pages
          .filter(({ permission }) => !permission || may(role, permission))
          .map((page) => go(`/h/${slug}/${page.path}`, { label: page.label, hint: label, icon, group: 'Go to' })),
      ]),
    ...hotels
      .filter((hotel) => hotel.id !== id)
      .map((hotel) => go(`/h/${hotel.slug}`, { label: hotel.name, group: 'Other hotels' })),
  ];
}

function useAppearance(): Command {
  const { resolvedTheme, setTheme } = useTheme();
  const dark = resolvedTheme === 'dark';
  return {
    id: 'theme',
    label: dark ? 'Light appearance' : 'Dark appearance',
    icon: dark ? Sun : Moon,
    group: 'Appearance',
    keywords: ['theme', 'dark mode', 'light mode'],
    run: () => setTheme(dark ? 'light' : 'dark'),
  };
}
