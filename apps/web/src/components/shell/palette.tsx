'use client';
import { Command as Cmdk } from 'cmdk';
import { Moon, Search, Sun } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTheme } from 'next-themes';
import { Dialog } from 'radix-ui';
import { useEffect } from 'react';
import { Kbd } from '@/components/ui/kbd';
import { menuItem, overlay } from '@/components/ui/surface';
import { cn } from '@/lib/cn';
import { useHotel } from '@/trpc/hotel';
import { usePalette } from './commands';
import type { Command } from './types';
import { useNav } from './use-nav';

/** ⌘K: go anywhere, do anything the page offers. */
export function Palette() {
  const { open, setOpen } = usePalette();
  const groups = useGroups();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey) || event.shiftKey || event.altKey)
        return;
      event.preventDefault();
      setOpen(!usePalette.getState().open);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [setOpen]);
  const run = (command: Command) => {
    setOpen(false);
    command.run();
  };
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Portal>
        <Dialog.Overlay className={overlay} />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed top-[12vh] left-1/2 z-50 w-[calc(100vw-2rem)] max-w-xl -translate-x-1/2 overflow-hidden rounded-xl border border-border bg-popover shadow-lg data-[state=open]:animate-in data-[state=open]:fade-in-0 data-[state=open]:zoom-in-98"
        >
          <Dialog.Title className="sr-only">Commands</Dialog.Title>
          <Cmdk loop label="Commands">
            <div className="flex items-center gap-3 border-border border-b px-4">
              <Search className="size-4 text-muted-foreground" aria-hidden />
              <Cmdk.Input
                placeholder="Where to, or what to do?"
                className="h-12 flex-1 bg-transparent text-[0.9375rem] outline-none placeholder:text-muted-foreground"
              />
            </div>
            <Cmdk.List className="max-h-[50vh] overflow-y-auto p-2">
              <Cmdk.Empty className="px-3 py-8 text-center text-muted-foreground text-sm">
                Nothing by that name. Try another word.
              </Cmdk.Empty>
              {[...groups].map(([heading, commands]) => (
                <Cmdk.Group key={heading} heading={heading} className={groupLook}>
                  {commands.map((command) => (
                    <Cmdk.Item
                      key={command.id}
                      value={command.id}
                      keywords={[command.label, ...(command.keywords ?? [])]}
                      onSelect={() => run(command)}
                      className={cn(menuItem, 'py-2 data-[selected=true]:bg-accent')}
                    >
                      {command.icon && <command.icon className="text-muted-foreground" aria-hidden />}
                      <span className="flex-1 truncate">{command.label}</span>
                      {command.keys && <Kbd keys={command.keys} />}
                    </Cmdk.Item>
                  ))}
                </Cmdk.Group>
              ))}
            </Cmdk.List>
          </Cmdk>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

const groupLook =
  '[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-muted-foreground [&_[cmdk-group-heading]]:text-xs';

function useGroups(): Map<string, Command[]> {
  const offered = usePalette((state) => state.commands);
  const router = useRouter();
  const hotel = useHotel();
  const items = useNav().flat();
  const { resolvedTheme, setTheme } = useTheme();
  const dark = resolvedTheme === 'dark';
  const all: Command[] = [
    ...[...offered.values()].flat(),
    ...items.map(({ href, label, icon }) => ({
      id: `go ${href}`,
      label,
      icon,
      group: 'Go to',
      run: () => router.push(href),
    })),
    ...hotel.hotels
      .filter(({ id }) => id !== hotel.id)
      .map(({ id, slug, name }) => ({
        id: `hotel ${id}`,
        label: name,
        group: 'Other hotels',
        run: () => router.push(`/h/${slug}`),
      })),
    {
      id: 'theme',
      label: dark ? 'Light appearance' : 'Dark appearance',
      icon: dark ? Sun : Moon,
      group: 'Appearance',
      keywords: ['theme', 'dark mode', 'light mode'],
      run: () => setTheme(dark ? 'light' : 'dark'),
    },
  ];
  const groups = new Map<string, Command[]>();
  for (const command of all) groups.set(command.group, [...(groups.get(command.group) ?? []), command]);
  return groups;
}
