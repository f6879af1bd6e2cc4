import type { ReactNode } from 'react';

export function EntryHeader({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <header className="mb-6">
      <h1 className="font-semibold text-xl tracking-tight">{title}</h1>
      {children && <p className="mt-1.5 text-muted-foreground text-sm">{children}</p>}
    </header>
  );
}
