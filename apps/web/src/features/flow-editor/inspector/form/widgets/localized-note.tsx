'use client';
import { SpokenText } from '../../text/spoken-text';
import type { WidgetProps } from '../types';

/** A text per language that a model reads and no caller hears. */
export function LocalizedNote({ field, value, onChange, scope, path, id, describedBy }: WidgetProps) {
  return (
    <SpokenText
      id={id}
      label={field.label}
      texts={(value ?? {}) as Record<string, string>}
      onChange={onChange}
      document={scope.document}
      voice={null}
      readOnly={scope.readOnly}
      describedBy={describedBy}
      unheard
      errorIn={(language) => scope.errors.get(`${path}.${language}`)}
    />
  );
}
