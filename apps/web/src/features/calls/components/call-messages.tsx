'use client';
import { Card, CardHeader } from '@/components/ui/card';
import { RecordingPlayer } from './recording-player';

interface Message {
  id: string;
  kind: string;
  durationMs: number;
  peaks: unknown;
  transcript: string | null;
}

/** What the caller left: messages for a department and notes; nothing where there is none. */
export function CallMessages({ messages }: { messages: readonly Message[] }) {
  if (messages.length === 0) return null;
  return (
    <Card>
      <CardHeader title="Left by the caller" description="Messages and voice notes of this call." />
      <ul className="divide-y divide-border border-border border-t">
        {messages.map(({ id, kind, durationMs, peaks, transcript }) => (
          <li key={id} className="space-y-2 px-5 py-4">
            <p className="font-medium text-sm">{kind === 'note' ? 'Voice note' : 'Message'}</p>
            <RecordingPlayer recordingId={id} durationMs={durationMs} peaks={peaks} />
            {transcript && <p className="text-muted-foreground text-sm">“{transcript}”</p>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
