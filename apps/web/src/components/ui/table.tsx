import type { ComponentProps } from 'react';
import { cn } from '@/lib/cn';

/** A real table; it scrolls sideways within itself where the screen is narrow. */
export function Table({ className, ...props }: ComponentProps<'table'>) {
  return (
    <div className="w-full overflow-x-auto">
      <table className={cn('w-full caption-bottom border-collapse text-sm', className)} {...props} />
    </div>
  );
}

export const THead = ({ className, ...props }: ComponentProps<'thead'>) => (
  <thead className={cn('border-border border-b', className)} {...props} />
);

export const TBody = ({ className, ...props }: ComponentProps<'tbody'>) => (
  <tbody className={cn('divide-y divide-border', className)} {...props} />
);

export const Tr = ({ className, ...props }: ComponentProps<'tr'>) => (
  <tr className={cn('transition-colors in-[tbody]:hover:bg-accent/45', className)} {...props} />
);

export const Th = ({ className, ...props }: ComponentProps<'th'>) => (
  <th
    scope="col"
    className={cn('h-10 whitespace-nowrap px-4 text-left font-medium text-muted-foreground text-xs', className)}
    {...props}
  />
);

export const Td = ({ className, ...props }: ComponentProps<'td'>) => (
  <td className={cn('px-4 py-2.5 align-middle', className)} {...props} />
);
