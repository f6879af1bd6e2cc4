'use client';
import { useEffect } from 'react';
import { cn } from '@/lib/cn';

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'];
const LETTERS: Record<string, string> = {
  2: 'ABC',
  3: 'DEF',
  4: 'GHI',
  5: 'JKL',
  6: 'MNO',
  7: 'PQRS',
  8: 'TUV',
  9: 'WXYZ',
};

/** The telephone's keys; digits typed on the keyboard count too, unless somebody is writing in a field. */
export function Keypad({ onPress, disabled }: { onPress: (key: string) => void; disabled?: boolean }) {
  useEffect(() => {
    if (disabled) return;
    const listen = (event: KeyboardEvent) => {
      const field = event.target instanceof HTMLElement && event.target.closest('input, textarea, [contenteditable]');
      if (field || event.metaKey || event.ctrlKey || event.altKey || event.repeat) return;
      if (KEYS.includes(event.key)) onPress(event.key);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [onPress, disabled]);

  return (
    <fieldset aria-label="Keypad" className="grid grid-cols-3 gap-1.5">
      {KEYS.map((key) => (
        <button
          key={key}
          type="button"
          disabled={disabled}
          aria-label={key === '*' ? 'Star' : key === '#' ? 'Pound' : key}
          onClick={() => onPress(key)}
          className={cn(
            'flex h-11 flex-col items-center justify-center rounded-md border border-border bg-card font-medium text-base shadow-sm transition-colors',
            'hover:bg-accent active:bg-primary-soft disabled:opacity-50',
          )}
        >
          {key}
          <span className="h-2.5 text-[0.5625rem] text-muted-foreground leading-none tracking-widest">
            {LETTERS[key]}
          </span>
        </button>
      ))}
    </fieldset>
  );
}
