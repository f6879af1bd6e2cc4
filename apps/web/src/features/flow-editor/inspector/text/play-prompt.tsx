'use client';
import { LoaderCircle, Play, Square } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useHotelContext } from '../../hotel/hotel-context';
import { SMALL_BUTTON } from '../form/styles';

type State = 'quiet' | 'waiting' | 'playing' | 'failed';

/** Plays a text as a caller would hear it: rendered by the hotel's own voice. */
export function PlayPrompt({ text, language, voice }: { text: string; language: string; voice: string | null }) {
  const { hotelId } = useHotelContext();
  const [state, setState] = useState<State>('quiet');
  const audio = useRef<HTMLAudioElement | null>(null);
  const stop = () => {
    audio.current?.pause();
    audio.current = null;
    setState('quiet');
  };
  useEffect(() => () => audio.current?.pause(), []);
  const play = async () => {
    if (audio.current) return stop();
    const sound = new Audio(promptUrl({ hotelId, text, language, voice }));
    audio.current = sound;
    sound.onended = stop;
    sound.onplaying = () => setState('playing');
    setState('waiting');
    try {
      await sound.play();
    } catch {
      if (audio.current !== sound) return;
      audio.current = null;
      setState('failed');
    }
  };
  const Icon = { quiet: Play, waiting: LoaderCircle, playing: Square, failed: Play }[state];
  return (
    <span className="flex items-center gap-2">
      <button type="button" className={SMALL_BUTTON} disabled={text.trim() === ''} onClick={() => void play()}>
        <Icon aria-hidden className={`size-3.5 ${state === 'waiting' ? 'animate-spin' : ''}`} />
        {state === 'playing' || state === 'waiting' ? 'Stop' : 'Hear it'}
      </button>
      {state === 'failed' && (
        <span role="alert" className="text-destructive text-xs">
          No voice answered. Is the voice worker running?
        </span>
      )}
    </span>
  );
}

export function promptUrl(prompt: { hotelId: string; text: string; language: string; voice: string | null }): string {
  const query = new URLSearchParams({ hotelId: prompt.hotelId, text: prompt.text, language: prompt.language });
  if (prompt.voice) query.set('voice', prompt.voice);
  return `/api/prompts/preview?${query}`;
}
