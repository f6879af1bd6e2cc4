import type { ReactNode } from 'react';
import { cn } from '@/lib/cn';

interface PageHeaderProps {
  title: ReactNode;
  /** One sentence: what this page is for. */
  description?: ReactNode;
  /** Buttons; the most important one last. */
  actions?: ReactNode;
  className?: string;
}

/** The one `h1` of a page. */
export function PageHeader({ title, description, actions, className }: PageHeaderProps) {
  return (
    <header className={cn('flex flex-wrap items-end gap-x-6 gap-y-3', className)}>
      <div className="min-w-0 flex-1 basis-72">
        <h1 className="truncate font-semibold text-[1.375rem] tracking-tight">{title}</h1>
        {description && <p className="mt-1 max-w-prose text-muted-foreground text-sm">{description}</p>}
      </div>
      {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </header>
  );
}

/** The usual frame of a page: width, margins, rhythm. Canvases and the desk fill the screen instead. */
export function Page({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <div className={cn('mx-auto w-full max-w-6xl space-y-6 px-4 py-6 sm:px-8 sm:py-8', className)}>{children}</div>
  );
}
