'use client';
import { Avatar } from '@/components/ui/avatar';
import type { Other } from './use-others';

/** Who else edits this flow right now. */
export function PresenceAvatars({ others }: { others: readonly Other[] }) {
  if (others.length === 0) return null;
  const names = others.map((other) => other.name);
  const words = `${names.join(', ')} ${names.length === 1 ? 'is' : 'are'} editing too`;
  return (
    <span
      role="status"
      aria-label={words}
      title={words}
      className="flex items-center gap-2 text-muted-foreground text-xs"
    >
      <span className="-space-x-1.5 flex">
        {others.slice(0, 4).map((other) => (
          <Avatar key={other.userId} name={other.name} className="size-7 ring-2 ring-background" />
        ))}
      </span>
      <span className="@max-[1400px]/bar:sr-only">{words}</span>
    </span>
  );
}
