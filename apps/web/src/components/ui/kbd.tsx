'use client';
import { useEffect, useState } from 'react';

const APPLE: Record<string, string> = { mod: '⌘', shift: '⇧', alt: '⌥', enter: '↵' };
const OTHER: Record<string, string> = { mod: 'Ctrl', shift: 'Shift', alt: 'Alt', enter: 'Enter' };

/** Keys as this computer calls them: `<Kbd keys="mod+k" />`. */
export function Kbd({ keys, className }: { keys: string; className?: string }) {
  const [names, setNames] = useState(OTHER);
  useEffect(() => {
    if (/mac|iphone|ipad/i.test(navigator.userAgent)) setNames(APPLE);
  }, []);
  const parts = keys.split('+').map((key) => names[key] ?? (key.length === 1 ? key.toUpperCase() : key));
  return (
    <kbd className={`inline-flex items-center gap-0.5 text-muted-foreground text-xs ${className ?? ''}`}>
      {parts.map((part) => (
        <span key={part} className="rounded-sm border border-border bg-muted px-1.5 py-px font-sans leading-4">
          {part}
        </span>
      ))}
    </kbd>
  );
}
