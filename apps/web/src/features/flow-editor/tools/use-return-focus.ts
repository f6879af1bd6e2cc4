import { useRef } from 'react';

/** Windows that open by a key have no button to give the focus back to: it goes where it was when they opened. */
export function useReturnFocus(open: boolean): (event: Event) => void {
  const before = useRef<Element | null>(null);
  const wasOpen = useRef(false);
  if (open && !wasOpen.current) before.current = typeof document === 'undefined' ? null : document.activeElement;
  wasOpen.current = open;
  return (event) => {
    event.preventDefault();
    // what was chosen there may have it already
    if (document.activeElement !== document.body) return;
    if (before.current instanceof HTMLElement && before.current.isConnected)
      before.current.focus({ preventScroll: true });
  };
}
