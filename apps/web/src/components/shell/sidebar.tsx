'use client';
import { Search } from 'lucide-react';
import Link from 'next/link';
import { Kbd } from '@/components/ui/kbd';
import { cn } from '@/lib/cn';
import { usePalette } from './commands';
import { HotelSwitcher } from './hotel-switcher';
import { LiveDot } from './live-dot';
import { useNav } from './use-nav';
import { UserMenu } from './user-menu';

/** Also the inside of the drawer on a phone. */
export function Sidebar({ onNavigate }: { onNavigate?: () => void }) {
  const setOpen = usePalette((state) => state.setOpen);
  return (
    <div className="flex h-full flex-col gap-4 px-3 py-4">
      <HotelSwitcher />
      <button
        type="button"
        onClick={() => setOpen(true)}
        className="flex h-9 touch:h-10 items-center gap-2.5 rounded-md border border-border bg-card px-2.5 text-muted-foreground text-sm shadow-sm hover:text-foreground"
      >
        <Search className="size-4" aria-hidden />
        <span className="flex-1 text-left">Search or do…</span>
        <Kbd keys="mod+k" />
      </button>
      <NavList onNavigate={onNavigate} />
      <div className="mt-auto space-y-1">
        <LiveDot />
        <UserMenu />
      </div>
    </div>
  );
}

function NavList({ onNavigate }: { onNavigate?: () => void }) {
  const groups = useNav();
  return (
    <nav aria-label="Main" className="-mx-1 flex-1 space-y-4 overflow-y-auto px-1 py-0.5">
      {groups.map((group) => (
        <ul key={group[0]?.path} className="space-y-0.5">
          {group.map(({ href, label, icon: Icon, current, Badge }) => (
            <li key={href}>
              <Link
                href={href}
                onClick={onNavigate}
                aria-current={current ? 'page' : undefined}
                className={cn(
                  'flex h-9 touch:h-10 items-center gap-2.5 rounded-md px-2.5 text-sm transition-colors',
                  current
                    ? 'bg-primary-soft font-medium text-primary-text'
                    : 'text-muted-foreground hover:bg-accent hover:text-foreground',
                )}
              >
                <Icon className="size-4.5 shrink-0" aria-hidden strokeWidth={1.8} />
                <span className="flex-1 truncate">{label}</span>
                {Badge && <Badge />}
              </Link>
            </li>
          ))}
        </ul>
      ))}
    </nav>
  );
}
