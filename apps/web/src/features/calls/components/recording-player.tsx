'use client';
import { Download, Pause, Play } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type WaveSurfer from 'wavesurfer.js';
import { Button } from '@/components/ui/button';
import { Skeleton } from '@/components/ui/skeleton';
import { clock } from '@/lib/time';
import { useHotel } from '@/trpc/hotel';

interface RecordingPlayerProps {
  recordingId: string;
  durationMs: number;
  /** Per channel, 0..100, made when the recording was stored; without them the browser decodes the file itself. */
  peaks: unknown;
  /** Called with the position in milliseconds while playing. */
  onPosition?: (ms: number) => void;
  /** Jump here (milliseconds) whenever it changes. */
  seekTo?: { ms: number } | null;
}

/** The recording with its waveform: caller above, hotel below. */
export function RecordingPlayer({ recordingId, durationMs, peaks, onPosition, seekTo }: RecordingPlayerProps) {
  const hotel = useHotel();
  const box = useRef<HTMLDivElement>(null);
  const player = useRef<WaveSurfer | null>(null);
  const position = useRef(onPosition);
  position.current = onPosition;
  const [ready, setReady] = useState(false);
  const [playing, setPlaying] = useState(false);
  const [at, setAt] = useState(0);
  const [failed, setFailed] = useState(false);
  const url = `/api/recordings/${recordingId}?hotelId=${hotel.id}`;

  useEffect(() => {
    let gone = false;
    void import('wavesurfer.js').then(({ default: Surfer }) => {
      if (gone || !box.current) return;
      const style = getComputedStyle(box.current);
      const [wave, progress] = [style.getPropertyValue('--input'), style.getPropertyValue('--primary')];
      const surfer = Surfer.create({
        container: box.current,
        url,
        peaks: peaksOf(peaks),
        duration: durationMs / 1_000,
        height: 36,
        barWidth: 2,
        barGap: 1,
        barRadius: 2,
        normalize: false,
        waveColor: wave,
        progressColor: progress,
        cursorColor: progress,
        splitChannels: [{ overlay: false }, { overlay: false }],
      });
      player.current = surfer;
      surfer.on('ready', () => setReady(true));
      surfer.on('play', () => setPlaying(true));
      surfer.on('pause', () => setPlaying(false));
      surfer.on('error', () => setFailed(true));
      surfer.on('timeupdate', (seconds) => {
        setAt(seconds * 1_000);
        position.current?.(seconds * 1_000);
      });
    });
    return () => {
      gone = true;
      player.current?.destroy();
      player.current = null;
    };
  }, [url, peaks, durationMs]);

  useEffect(() => {
    if (!seekTo || !player.current) return;
    player.current.setTime(seekTo.ms / 1_000);
    void player.current.play();
  }, [seekTo]);

  if (failed) {
    return (
      <p role="alert" className="text-destructive text-sm">
        The recording cannot be played. It may have been deleted after the days your hotel keeps recordings.
      </p>
    );
  }
  return (
    <div className="flex items-center gap-x-4 gap-y-3 max-sm:flex-wrap">
      <Button
        variant="primary"
        size="icon"
        disabled={!ready}
        aria-label={playing ? 'Pause the recording' : 'Play the recording'}
        onClick={() => void player.current?.playPause()}
      >
        {playing ? <Pause /> : <Play />}
      </Button>
      <div className="min-w-0 flex-1 max-sm:-order-1 max-sm:basis-full">
        {!ready && <Skeleton className="h-18" />}
        <div ref={box} className={ready ? '' : 'sr-only'} />
      </div>
      <span className="tabular w-24 text-right max-sm:flex-1 text-muted-foreground text-xs">
        {clock(at)} / {clock(durationMs)}
      </span>
      <Button size="icon" asChild>
        <a href={url} download={`${recordingId}.wav`} aria-label="Download the recording">
          <Download />
        </a>
      </Button>
    </div>
  );
}

/** Stored as 0..100 per channel (pairs of lowest and highest, or single heights); the player wants −1..1. */
function peaksOf(stored: unknown): number[][] | undefined {
  if (!Array.isArray(stored) || !stored.every(Array.isArray)) return undefined;
  return stored.map((channel) => (channel as unknown[]).flat().map((value) => Number(value) / 100));
}
