import { useEffect } from 'react';
import { toast } from '@/components/ui/toast';
import { copySelected, pasteText } from '../actions/copy-paste';
import { deleteSelected } from '../actions/selection';
import type { Point } from '../operations';
import { useEditorStore } from '../store/context';
import { isTyping } from './is-typing';

/** Copy, cut and paste by the browser's own events: no permission is asked, and steps travel between flows as JSON. */
export function useClipboard(pasteAt: () => Point): void {
  const store = useEditorStore();
  useEffect(() => {
    const take = (event: ClipboardEvent) => {
      if (isTyping(event.target) || !document.getSelection()?.isCollapsed) return false;
      const text = copySelected(store);
      if (text === null) return false;
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
      return true;
    };
    const copy = (event: ClipboardEvent) => void take(event);
    const cut = (event: ClipboardEvent) => {
      if (!store.getState().readOnly && take(event)) deleteSelected(store);
    };
    const paste = (event: ClipboardEvent) => {
      if (isTyping(event.target) || store.getState().readOnly) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text === '') return;
      if (pasteText(store, text, pasteAt())) event.preventDefault();
      else toast.info('The clipboard holds no steps', 'Copy steps of a flow first; they can come from any flow.');
    };
    document.addEventListener('copy', copy);
    document.addEventListener('cut', cut);
    document.addEventListener('paste', paste);
    return () => {
      document.removeEventListener('copy', copy);
      document.removeEventListener('cut', cut);
      document.removeEventListener('paste', paste);
    };
  }, [store, pasteAt]);
}
