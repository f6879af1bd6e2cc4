'use client';
import type { ToolRunRow } from '@innline/db';
import { Megaphone, Play } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Card, CardHeader } from '@/components/ui/card';
import { announcedBy } from '../told';

interface ToldAnnouncementsProps {
  runs: readonly ToolRunRow[];
  /** Plays the recording from a moment; absent where there is none. */
  onPlay?: (at: Date) => void;
}

/** Which of the hotel's announcements the caller was told; nothing where there was none. */
export function ToldAnnouncements({ runs, onPlay }: ToldAnnouncementsProps) {
  const told = runs.flatMap((run) => announcedBy(run).map((one) => ({ ...one, run })));
  if (told.length === 0) return null;
  return (
    <Card>
      <CardHeader title="Announcements" description="What the caller was told of what is new in the hotel." />
      <ul className="divide-y divide-border border-border border-t">
        {told.map(({ id, name, text, run }) => (
          <li key={`${run.key} ${id}`} className="flex items-start gap-3 px-5 py-3 text-sm">
            <Megaphone className="mt-0.5 size-4 shrink-0 text-muted-foreground" aria-hidden />
            <div className="min-w-0 flex-1">
              <p className="font-medium">{name}</p>
              <p className="text-muted-foreground">“{text}”</p>
            </div>
            {onPlay && (
              <Button size="sm" aria-label={`Play where “${name}” was told`} onClick={() => onPlay(run.startedAt)}>
                <Play aria-hidden /> Play
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
