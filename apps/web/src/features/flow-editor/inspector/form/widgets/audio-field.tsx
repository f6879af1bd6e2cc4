'use client';
import { Recording, recordingIn, withRecording } from '@innline/flow';
import { languageName } from '@innline/shared';
import type { WidgetProps } from '../types';
import { RecordingPicker } from './recording-picker';

/** A recording for callers of each language of the flow. */
export function AudioField({ value, onChange, scope, path, id, describedBy }: WidgetProps) {
  const read = Recording.safeParse(value);
  const recording = read.success && value !== '' ? read.data : null;
  const { languages } = scope.document;
  const several = languages.length > 1;
  return (
    <div className="space-y-3">
      {languages.map((language, index) => (
        <div key={language} className="space-y-1.5">
          {several && <p className="font-medium text-muted-foreground text-xs">{languageName(language)}</p>}
          <RecordingPicker
            id={index === 0 ? id : `${id}-${language}`}
            describedBy={describedBy}
            audio={recordingIn(recording, language)}
            language={several ? languageName(language) : null}
            readOnly={scope.readOnly}
            onChange={(name) => onChange(withRecording(recording, language, name, languages), `${path}.${language}`)}
          />
        </div>
      ))}
    </div>
  );
}
