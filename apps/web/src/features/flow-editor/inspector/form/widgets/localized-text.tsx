'use client';
import { SpokenText } from '../../text/spoken-text';
import type { WidgetProps } from '../types';
import { voiceOf } from './voice-of';

export function LocalizedText({ field, value, onChange, scope, path, id, describedBy }: WidgetProps) {
  return (
    <SpokenText
      id={id}
      label={field.label}
      texts={(value ?? {}) as Record<string, string>}
      onChange={onChange}
      document={scope.document}
      voice={voiceOf(scope.values)}
      readOnly={scope.readOnly}
      describedBy={describedBy}
      errorIn={(language) => scope.errors.get(`${path}.${language}`)}
    />
  );
}
