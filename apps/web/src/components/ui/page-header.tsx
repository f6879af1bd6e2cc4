import { ArrowLeft } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { cn } from '@/lib/cn';

interface PageHeaderProps {
  title: ReactNode;
  /** One sentence: what this page is for. */
  description?: ReactNode;
  /** Buttons; the most important one last. */
  actions?: ReactNode;
  /** Where this page belongs, for pages the sidebar does not name. */
  back?: { href: string; label: string };
  className?: string;
}

/** The one `h1` of a page. */
export function PageHeader({ title, description, actions, back, className }: PageHeaderProps) {
  return (
    <header className={cn('flex flex-wrap items-end gap-x-6 gap-y-3', className)}>
      <div className="min-w-0 flex-1 basis-72">
        {back && (
          <Link
            href={back.href}
            className="mb-1 inline-flex items-center gap-1.5 py-1 text-muted-foreground text-sm hover:text-foreground"
          >
            <ArrowLeft className="size-4" aria-hidden />
            {back.label}
          </Link>
        )}
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
