import { type RefObject, useEffect, useRef } from 'react';
import { useEditor, useEditorStore } from '../store/context';

const CONTROLS = 'input, textarea, select, [role="switch"]';

/** Puts the cursor where the store says: a problem was clicked, or Enter was pressed on a step. */
export function useFocusedField(nodeId: string): RefObject<HTMLElement | null> {
  const store = useEditorStore();
  const focus = useEditor((state) => state.focus);
  const form = useRef<HTMLElement>(null);
  useEffect(() => {
    if (focus?.node !== nodeId || !form.current) return;
    const target =
      focus.field === null ? form.current.querySelector('[data-field]') : fieldOf(form.current, focus.field);
    for (let box = target?.closest('details'); box; box = box.parentElement?.closest('details')) box.open = true;
    const control = target?.querySelector<HTMLElement>(CONTROLS) ?? form.current.querySelector<HTMLElement>(CONTROLS);
    control?.focus({ preventScroll: true });
    control?.scrollIntoView({ block: 'center' });
    store.setState({ focus: null });
  }, [focus, nodeId, store]);
  return form;
}

/** The field of a path, or the nearest one around it: `options.2.phrases.en` is part of `options.2.phrases`. */
function fieldOf(form: HTMLElement, path: string): Element | null {
  const parts = path.split('.');
  for (let length = parts.length; length > 0; length--) {
    const field = form.querySelector(`[data-field="${CSS.escape(parts.slice(0, length).join('.'))}"]`);
    if (field) return field;
  }
  return null;
}
