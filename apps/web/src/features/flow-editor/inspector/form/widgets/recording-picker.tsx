'use client';
import { recordingName } from '@innline/flow';
import { Trash2, Upload } from 'lucide-react';
import { useRef, useState } from 'react';
import { FileInput } from '@/components/ui/file-input';
import { messageOf } from '@/components/ui/toast';
import { useHotelContext } from '../../../hotel/hotel-context';
import { readAudio } from '../../audio/read-audio';
import { base64, nameOfFile } from '../../audio/wav';
import { SMALL_BUTTON } from '../styles';

interface Props {
  id: string;
  describedBy: string | undefined;
  /** Null: the text is said. */
  audio: string | null;
  /** By name; null: the flow has no other. */
  language: string | null;
  readOnly: boolean;
  onChange(audio: string | null): void;
}

/** A recording from a file, to be heard here as callers hear it. What is kept never changes: versions play it. */
export function RecordingPicker({ audio, language, readOnly, onChange, id, describedBy }: Props) {
  const { hotelId, keepAudio, recordings } = useHotelContext();
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const missing = audio !== null && recordings !== undefined && !Object.hasOwn(recordings, audio);
  const inLanguage = language === null ? '' : ` in ${language}`;

  const take = async (file: File) => {
    if (!keepAudio) return;
    setProblem(null);
    setBusy(true);
    try {
      onChange(await keepAudio(nameOfFile(file.name), base64(await readAudio(file))));
    } catch (error) {
      setProblem(messageOf(error));
    }
    setBusy(false);
  };

  return (
    <div className="space-y-1.5">
      {audio && (
        <div className="space-y-1">
          <p className="truncate text-sm" title={audio}>
            {recordingName(audio)}
          </p>
          {!missing && (
            // biome-ignore lint/a11y/useMediaCaption: the text of the step says the same
            <audio
              aria-label={`Hear “${recordingName(audio)}”${inLanguage}`}
              className="h-9 w-full"
              controls
              preload="none"
              src={`/api/prompts/audio?${new URLSearchParams({ hotelId, audio })}`}
            />
          )}
        </div>
      )}
      {!audio && readOnly && <p className="text-muted-foreground text-sm">None: the text is said.</p>}
      {!readOnly && (
        <div className="flex items-center gap-1">
          <button
            type="button"
            id={id}
            className={SMALL_BUTTON}
            aria-describedby={describedBy}
            disabled={busy || !keepAudio}
            onClick={() => input.current?.click()}
          >
            <Upload aria-hidden className="size-3.5" />
            {busy ? 'Being kept…' : audio ? 'Another file…' : 'Choose a file…'}
            {inLanguage && <span className="sr-only">{inLanguage}</span>}
          </button>
          {audio && (
            <button type="button" className={SMALL_BUTTON} onClick={() => onChange(null)}>
              <Trash2 aria-hidden className="size-3.5" />
              Say the text instead
              {inLanguage && <span className="sr-only">{inLanguage}</span>}
            </button>
          )}
        </div>
      )}
      <FileInput
        ref={input}
        label={`File with the recording${inLanguage}`}
        accept="audio/*"
        onFile={(file) => void take(file)}
      />
      {problem && (
        <p role="alert" className="text-destructive text-xs">
          {problem}
        </p>
      )}
    </div>
  );
}
