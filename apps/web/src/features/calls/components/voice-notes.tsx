'use client';
import { Mic } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover';
import { DateTime } from '@/components/ui/time';
import { RecordingPlayer } from './recording-player';

export interface VoiceNote {
  id: string;
  durationMs: number;
  peaks: unknown;
  transcript: string | null;
  createdAt: Date;
}

/** What callers recorded about something, behind a button beside it; nothing where there is none. `about`: whom or what. */
export function VoiceNotes({ notes, about }: { notes: readonly VoiceNote[]; about: string }) {
  if (notes.length === 0) return null;
  const label = notes.length === 1 ? 'Voice note' : `${notes.length} voice notes`;
  return (
    <Popover>
      <PopoverTrigger asChild>
        <Button size="sm" className="mt-1" aria-label={`${label} about ${about}`}>
          <Mic aria-hidden /> {label}
        </Button>
      </PopoverTrigger>
      <PopoverContent align="start" aria-label={`Voice notes about ${about}`} className="w-96 max-w-[90vw]">
        <ul className="space-y-4">
          {notes.map(({ id, durationMs, peaks, transcript, createdAt }) => (
            <li key={id} className="space-y-2">
              <DateTime at={createdAt} className="text-muted-foreground text-xs" />
              <RecordingPlayer recordingId={id} durationMs={durationMs} peaks={peaks} />
              {transcript && <p className="text-sm">“{transcript}”</p>}
            </li>
          ))}
        </ul>
      </PopoverContent>
    </Popover>
  );
}
