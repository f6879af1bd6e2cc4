import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';

/** A part of the dock that stands closed, with what it is about in a few words. */
export function Fold({ title, now, children }: { title: string; now: string; children: ReactNode }) {
  return (
    <details className="group border-b last:border-b-0">
      <summary className="flex cursor-pointer items-center gap-2 px-4 py-2 text-[13px] marker:content-none hover:bg-accent">
        <ChevronRight aria-hidden className="size-3.5 shrink-0 transition-transform group-open:rotate-90" />
        <span className="shrink-0 font-medium">{title}</span>
        <span className="truncate text-muted-foreground text-xs">{now}</span>
      </summary>
      <div className="space-y-3 px-4 pt-1 pb-4">{children}</div>
    </details>
  );
}
