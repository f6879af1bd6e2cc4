'use client';
import { Menu } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Sheet, SheetContent, SheetTrigger } from '@/components/ui/sheet';
import { useHotel } from '@/trpc/hotel';
import { LiveDot } from './live-dot';
import { Palette } from './palette';
import { Sidebar } from './sidebar';

/** Sidebar and page; on a phone a bar with a drawer. */
export function Shell({ children }: { children: ReactNode }) {
  return (
    <div className="flex h-dvh flex-col md:flex-row">
      <a
        href="#page"
        className="sr-only z-50 rounded-md bg-primary px-4 py-2 text-primary-foreground focus:not-sr-only focus:absolute focus:top-3 focus:left-3"
      >
        Skip to the page
      </a>
      <MobileBar />
      <aside className="hidden w-60 shrink-0 border-border border-r bg-sidebar md:block">
        <Sidebar />
      </aside>
      <main id="page" tabIndex={-1} className="relative min-h-0 min-w-0 flex-1 overflow-y-auto outline-none">
        {children}
      </main>
      <Palette />
    </div>
  );
}

function MobileBar() {
  const { name } = useHotel();
  const [open, setOpen] = useState(false);
  return (
    <header className="flex h-13 shrink-0 items-center gap-2 border-border border-b bg-sidebar px-3 md:hidden">
      <Sheet open={open} onOpenChange={setOpen}>
        <SheetTrigger asChild>
          <Button variant="ghost" size="icon" aria-label="Menu">
            <Menu />
          </Button>
        </SheetTrigger>
        <SheetContent title="Menu" hideTitle side="left" className="w-72 bg-sidebar">
          <Sidebar onNavigate={() => setOpen(false)} />
        </SheetContent>
      </Sheet>
      <span className="min-w-0 flex-1 truncate font-semibold text-sm">{name}</span>
      <LiveDot compact />
    </header>
  );
}
