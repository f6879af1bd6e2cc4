import { X } from 'lucide-react';
import { type ReactNode, Suspense } from 'react';
import { Button } from '@/components/ui/button';
import { SkeletonRows } from '@/components/ui/skeleton';
import { cn } from '@/lib/cn';

interface Props {
  label: string;
  /** Without it the panel goes when nothing is selected any more. */
  onClose?(): void;
  /** On phones it leaves the canvas in view above it. */
  sheet?: boolean;
  children: ReactNode;
}

/** What stands beside the canvas. */
export function SidePanel({ label, onClose, sheet, children }: Props) {
  return (
    <aside
      aria-label={label}
      className={cn(
        'relative flex w-[344px] shrink-0 flex-col overflow-y-auto border-l bg-card max-md:fixed max-md:inset-0 max-md:z-40 max-md:w-full max-md:border-l-0',
        sheet && 'max-md:top-auto max-md:h-[60dvh] max-md:rounded-t-xl max-md:border-t max-md:shadow-lg',
      )}
    >
      {onClose && (
        <Button
          variant="ghost"
          size="icon-sm"
          aria-label={`Close: ${label}`}
          className="absolute top-2 right-2 z-10"
          onClick={onClose}
        >
          <X />
        </Button>
      )}
      <Suspense fallback={<SkeletonRows className="pt-12" />}>{children}</Suspense>
    </aside>
  );
}
