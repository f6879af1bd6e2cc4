'use client';
import { useEffect, useState } from 'react';

/** The present moment, renewed every `everyMs`. One timer per use; keep it low in the tree. */
export function useNow(everyMs = 30_000): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
