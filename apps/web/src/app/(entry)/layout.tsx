import type { ReactNode } from 'react';
import { Mark } from '@/components/shell/mark';

/** Everything before somebody is in a hotel: one calm card on paper. */
export default function EntryLayout({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col items-center px-4 py-10 sm:justify-center sm:py-16">
      <div className="mb-6 flex items-center gap-2.5">
        <Mark className="size-9" />
        <span className="font-semibold text-lg tracking-tight">Innline</span>
      </div>
      <main className="w-full max-w-md rounded-xl border border-border bg-card p-6 shadow-md sm:p-8">{children}</main>
      <p className="mt-6 max-w-md text-center text-muted-foreground text-sm">
        Draw what happens when somebody calls your hotel.
      </p>
    </div>
  );
}
