'use client';
import { Check, CloudOff, LoaderCircle, TriangleAlert } from 'lucide-react';
import { cn } from '@/lib/cn';
import { useEditorSession } from './session';

const LOOKS = {
  saved: { icon: Check, words: 'Saved', tone: 'text-muted-foreground' },
  saving: { icon: LoaderCircle, words: 'Saving', tone: 'text-muted-foreground' },
  offline: { icon: CloudOff, words: 'Offline, retrying', tone: 'text-warning' },
  refused: { icon: TriangleAlert, words: 'Not saved', tone: 'text-destructive' },
  conflict: { icon: TriangleAlert, words: 'Conflict', tone: 'text-destructive' },
} as const;

/** Whether the server has the draft. There is no button to save: this says that none is needed. */
export function SaveIndicator() {
  const { save } = useEditorSession();
  const { icon: Icon, words, tone } = LOOKS[save.status];
  const more =
    save.status === 'refused'
      ? save.message
      : save.status === 'offline'
        ? 'Your changes are kept on this device.'
        : undefined;
  return (
    <span
      role="status"
      aria-label={`Draft: ${words}`}
      title={more}
      className={cn('flex shrink-0 items-center gap-1.5 text-xs', tone)}
    >
      <Icon aria-hidden className={cn('size-3.5', save.status === 'saving' && 'animate-spin')} />
      <span className="@max-[860px]/bar:sr-only">{words}</span>
    </span>
  );
}
