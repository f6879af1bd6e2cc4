'use client';
import { useEditor } from '../store/context';

/** Says every change to screen readers. */
export function Announcer() {
  const announcement = useEditor((state) => state.announcement);
  return (
    <div role="status" aria-live="polite" aria-label="Last change" className="sr-only">
      {announcement}
    </div>
  );
}
