'use client';
import type { RefObject } from 'react';

interface Props {
  ref: RefObject<HTMLInputElement | null>;
  label: string;
  /** As of an input: `audio/*`, `.json,application/json`. */
  accept: string;
  onFile(file: File): void;
}

/** The browser's window for files, opened by a button of ours (`ref.current.click()`); the same file may be chosen twice. */
export function FileInput({ ref, label, accept, onFile }: Props) {
  return (
    <input
      ref={ref}
      type="file"
      accept={accept}
      aria-label={label}
      className="sr-only"
      tabIndex={-1}
      onChange={({ target }) => {
        const [file] = target.files ?? [];
        if (file) onFile(file);
        target.value = '';
      }}
    />
  );
}
