import type { ReactNode } from 'react';

/** What went wrong with the whole form; announced. */
export function FormError({ children }: { children: ReactNode }) {
  if (!children) return null;
  return (
    <p role="alert" className="rounded-md bg-destructive-soft px-3 py-2 text-destructive text-sm">
      {children}
    </p>
  );
}
