import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from '@/lib/cn';

interface EmptyStateProps {
  icon: LucideIcon;
  title: string;
  /** What this place is for and how it fills; one or two sentences. */
  children: ReactNode;
  /** The button that does it. */
  action?: ReactNode;
  /** The whole page has nothing: its title is the page's. */
  asPage?: boolean;
  className?: string;
}

/** Where a list has nothing yet, it teaches. */
export function EmptyState({ icon: Icon, title, children, action, asPage, className }: EmptyStateProps) {
  const Title = asPage ? 'h1' : 'h2';
  return (
    <div className={cn('flex flex-col items-center px-6 py-14 text-center', className)}>
      <span className="flex size-12 items-center justify-center rounded-full bg-primary-soft text-primary-text">
        <Icon className="size-5.5" aria-hidden />
      </span>
      <Title className="mt-4 font-semibold text-base">{title}</Title>
      <p className="mt-1.5 max-w-md text-muted-foreground text-sm leading-relaxed">{children}</p>
      {action && <div className="mt-5 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}
