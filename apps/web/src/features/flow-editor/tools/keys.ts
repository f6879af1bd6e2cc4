/** What a key press asks of the editor; null: nothing of ours. Kept apart from the page, so that it can be tested. */
export type KeyAction =
  | 'undo'
  | 'redo'
  | 'duplicate'
  | 'group'
  | 'ungroup'
  | 'select_all'
  | 'search'
  | 'add'
  | 'connect'
  | 'delete'
  | 'settings'
  | 'next'
  | 'previous'
  | 'escape'
  | 'shortcuts'
  | 'fit'
  | 'zoom_in'
  | 'zoom_out'
  | 'tidy'
  | { nudge: { x: number; y: number } };

interface Press {
  key: string;
  shiftKey: boolean;
  metaKey: boolean;
  ctrlKey: boolean;
  altKey: boolean;
}

const STEP = 10;
const LEAP = 50;
const ARROWS: Record<string, { x: number; y: number }> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};
const WITH_MOD: Record<string, KeyAction> = {
  z: 'undo',
  y: 'redo',
  d: 'duplicate',
  g: 'group',
  a: 'select_all',
  f: 'search',
};
const SHIFTED: Record<string, KeyAction> = { undo: 'redo', group: 'ungroup' };
const PLAIN: Record<string, KeyAction> = {
  '/': 'add',
  c: 'connect',
  Delete: 'delete',
  Backspace: 'delete',
  Enter: 'settings',
  Escape: 'escape',
  '?': 'shortcuts',
  f: 'fit',
  l: 'tidy',
  '+': 'zoom_in',
  '=': 'zoom_in',
  '-': 'zoom_out',
};

export function keyAction({ key, shiftKey, metaKey, ctrlKey, altKey }: Press): KeyAction | null {
  if (altKey) return null;
  if (metaKey || ctrlKey) {
    const action = WITH_MOD[key.toLowerCase()] ?? null;
    return shiftKey && action ? (SHIFTED[action as string] ?? action) : action;
  }
  if (key === 'Tab') return shiftKey ? 'previous' : 'next';
  const arrow = ARROWS[key];
  if (arrow) {
    const by = shiftKey ? LEAP : STEP;
    return { nudge: { x: arrow.x * by, y: arrow.y * by } };
  }
  return PLAIN[key] ?? null;
}
