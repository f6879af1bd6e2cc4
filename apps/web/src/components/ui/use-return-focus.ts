import { useState } from 'react';

/**
 * For windows that are opened without a trigger of their own: `onCloseAutoFocus` gives the keyboard back to what had it
 * before. Without this Radix leaves it nowhere, and Tab begins at the top of the page. Only where the window is there no
 * longer than it is open.
 */
export function useReturnFocus(): (event: Event) => void {
  const [before] = useState(() => (typeof document === 'undefined' ? null : document.activeElement));
  return (event) => {
    // what was chosen in the window may have it already
    if (document.activeElement !== document.body) return event.preventDefault();
    // a menu item that opened it is gone: its menu sees to the focus
    if (!(before instanceof HTMLElement) || before === document.body || !before.isConnected) return;
    event.preventDefault();
    before.focus({ preventScroll: true });
  };
}
