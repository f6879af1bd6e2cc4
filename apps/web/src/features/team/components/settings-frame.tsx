'use client';
import { may } from '@innline/shared';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { Page, PageHeader } from '@/components/ui/page-header';
import { tabLook } from '@/components/ui/tabs';
import { useCurrentInView } from '@/components/ui/use-current-in-view';
import { cn } from '@/lib/cn';
import { useHotel } from '@/trpc/hotel';
import { TEAM_PAGES } from '../pages';

/** Title and tabs; each tab is a page of its own, so that it can be linked to. */
export function SettingsFrame({ children }: { children: ReactNode }) {
  const { slug, role } = useHotel();
  const pathname = usePathname();
  const tabs = useCurrentInView<HTMLElement>('[aria-current=page]');
  return (
    <Page>
      <PageHeader title="Team & settings" description="Who works here, and how the hotel treats its calls." />
      <nav
        ref={tabs}
        aria-label="Settings"
        className="-mx-1 flex items-center gap-3 overflow-x-auto border-border border-b [scrollbar-width:none]"
      >
        {TEAM_PAGES.filter(({ permission }) => !permission || may(role, permission)).map(({ path, label }) => {
          const href = `/h/${slug}/${path}`;
          const current = pathname === href;
          return (
            <Link
              key={path}
              href={href}
              aria-current={current ? 'page' : undefined}
              className={cn(tabLook, current && 'border-primary text-foreground')}
            >
              {label}
            </Link>
          );
        })}
      </nav>
      {children}
    </Page>
  );
}
