import { Children, type ComponentProps } from 'react';
import { cn } from '@/lib/cn';

/** A real table. On a phone each row stands by itself, its cells one under the other, each with its `label`. */
export function Table({ className, ...props }: ComponentProps<'table'>) {
  return (
    <div className="w-full overflow-x-auto">
      <table className={cn('w-full caption-bottom border-collapse text-sm max-sm:block', className)} {...props} />
    </div>
  );
}

export const THead = ({ className, ...props }: ComponentProps<'thead'>) => (
  <thead className={cn('border-border border-b max-sm:sr-only', className)} {...props} />
);

export const TBody = ({ className, ...props }: ComponentProps<'tbody'>) => (
  <tbody className={cn('divide-y divide-border max-sm:block', className)} {...props} />
);

export const Tr = ({ className, ...props }: ComponentProps<'tr'>) => (
  <tr
    className={cn('transition-colors in-[tbody]:hover:bg-accent/45 max-sm:block max-sm:py-2.5', className)}
    {...props}
  />
);

export const Th = ({ className, ...props }: ComponentProps<'th'>) => (
  <th
    scope="col"
    className={cn('h-10 whitespace-nowrap px-4 text-left font-medium text-muted-foreground text-xs', className)}
    {...props}
  />
);

/** The head of a column of buttons: they speak for themselves, the column is named for screen readers. */
export const ThActions = () => (
  <Th>
    <span className="sr-only">Actions</span>
  </Th>
);

/** `label`: the column's name, for phones; a cell without one stands there alone, as a heading or for buttons. */
export const Td = ({ className, label, children, ...props }: ComponentProps<'td'> & { label?: string }) => (
  <td
    data-label={label}
    className={cn(
      'px-4 py-2.5 align-middle max-sm:block max-sm:py-1 max-sm:text-left max-sm:empty:hidden',
      label &&
        'max-sm:flex max-sm:items-baseline max-sm:justify-between max-sm:gap-4 max-sm:text-right max-sm:before:text-muted-foreground max-sm:before:text-xs max-sm:before:content-[attr(data-label)]',
      className,
    )}
    {...props}
  >
    {/* one thing beside its label on a phone, however many things it is made of */}
    {label && Children.toArray(children).some((child) => child !== '') ? (
      <div className="min-w-0 sm:contents">{children}</div>
    ) : (
      children
    )}
  </td>
);
