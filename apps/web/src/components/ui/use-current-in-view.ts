import { useEffect, useRef } from 'react';

/** For a row that scrolls sideways: what becomes current in it is brought into view. */
export function useCurrentInView<E extends HTMLElement = HTMLDivElement>(current: string) {
  const box = useRef<E>(null);
  const seen = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const row = box.current;
    const one = row?.querySelector<HTMLElement>(current) ?? null;
    // somebody may have scrolled since
    if (!row || !one || one === seen.current) return;
    seen.current = one;
    const { left, width } = one.getBoundingClientRect();
    const start = left - row.getBoundingClientRect().left;
    if (start < 0 || start + width > row.clientWidth) row.scrollLeft += start - (row.clientWidth - width) / 2;
  });
  return box;
}
