'use client';
import type { WidgetProps } from '../types';
import { TextField } from './text-field';

/** The name of a stored recording. Heard here as the caller would. */
export function AudioField(props: WidgetProps) {
  return (
    <TextField {...props} field={{ ...props.field, placeholder: props.field.placeholder ?? 'Name of a recording' }} />
  );
}
