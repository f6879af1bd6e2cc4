'use client';
import { Minus, Move, Pencil, Plus } from 'lucide-react';
import { createContext, type ReactNode, use } from 'react';
import { cn } from '@/lib/cn';

export type Mark = 'added' | 'removed' | 'changed' | 'moved';

/** Marks by the id of a step or a way: what two versions have otherwise. */
const Marks = createContext<ReadonlyMap<string, Mark> | null>(null);

export function MarksProvider({ value, children }: { value: ReadonlyMap<string, Mark> | null; children: ReactNode }) {
  return <Marks value={value}>{children}</Marks>;
}

export const useMarks = (): ReadonlyMap<string, Mark> | null => use(Marks);
export const useMark = (id: string): Mark | null => use(Marks)?.get(id) ?? null;

/** A word, a sign and a colour each: none of them alone. */
export const MARK_LOOKS = {
  added: { word: 'New', Icon: Plus, badge: 'bg-success-soft text-success', card: 'border-2 border-success' },
  removed: {
    ...{ word: 'Removed', Icon: Minus, badge: 'bg-destructive-soft text-destructive' },
    card: 'border-2 border-destructive border-dashed opacity-70',
  },
  changed: { word: 'Changed', Icon: Pencil, badge: 'bg-warning-soft text-warning', card: 'border-2 border-warning' },
  moved: { word: 'Moved', Icon: Move, badge: 'bg-secondary text-secondary-foreground', card: 'border-2 border-dotted' },
} as const satisfies Record<Mark, object>;

/** On the upper edge of a step's card. */
export function MarkBadge({ mark }: { mark: Mark }) {
  const { word, Icon, badge } = MARK_LOOKS[mark];
  return (
    <span
      className={cn(
        '-top-3 absolute left-3 flex items-center gap-1 rounded-full border border-current/30 px-2 font-semibold text-[11px] leading-5',
        badge,
      )}
    >
      <Icon aria-hidden className="size-3" /> {word}
    </span>
  );
}
