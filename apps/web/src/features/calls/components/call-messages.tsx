'use client';
import Link from 'next/link';
import { Card, CardHeader } from '@/components/ui/card';
import { useHotel } from '@/trpc/hotel';
import { RecordingPlayer } from './recording-player';

interface Message {
  id: string;
  kind: string;
  /** What a note belongs to besides the call. */
  noteOf: string | null;
  durationMs: number;
  peaks: unknown;
  transcript: string | null;
}

/** What a note can belong to, and where that is found. */
const ABOUT: Record<string, { words: string; tab: string }> = {
  reservation: { words: 'a reservation', tab: 'reservations' },
  request: { words: 'a request', tab: 'requests' },
  lead: { words: 'an enquiry', tab: 'leads' },
};

/** What the caller left: messages for a department and notes; nothing where there is none. */
export function CallMessages({ messages }: { messages: readonly Message[] }) {
  if (messages.length === 0) return null;
  return (
    <Card>
      <CardHeader title="Left by the caller" description="Messages and voice notes of this call." />
      <ul className="divide-y divide-border border-border border-t">
        {messages.map((message) => (
          <li key={message.id} className="space-y-2 px-5 py-4">
            <Heading message={message} />
            <RecordingPlayer recordingId={message.id} durationMs={message.durationMs} peaks={message.peaks} />
            {message.transcript && <p className="text-muted-foreground text-sm">“{message.transcript}”</p>}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Heading({ message: { kind, noteOf } }: { message: Message }) {
  const { slug } = useHotel();
  const about = noteOf === null ? undefined : ABOUT[noteOf];
  return (
    <p className="font-medium text-sm">
      {kind === 'note' ? 'Voice note' : 'Message'}
      {about && (
        <>
          {' about '}
          <Link className="text-primary-text underline" href={`/h/${slug}/hotel?tab=${about.tab}`}>
            {about.words}
          </Link>
        </>
      )}
    </p>
  );
}
