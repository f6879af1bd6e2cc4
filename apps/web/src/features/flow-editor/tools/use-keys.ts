import { useReactFlow } from '@xyflow/react';
import { type RefObject, useEffect } from 'react';
import { toast } from '@/components/ui/toast';
import { duplicateSelected } from '../actions/copy-paste';
import { groupSelected, ungroupSelected } from '../actions/group';
import { openAdd } from '../actions/open-add';
import { deleteSelected, nudgeSelected, select, selectAll } from '../actions/selection';
import { tidyUp } from '../actions/tidy';
import { useFit } from '../canvas/fit';
import { walk } from '../nodes/walk';
import { groupExactly, type Point } from '../operations';
import { useEditorStore } from '../store/context';
import type { EditorStore } from '../store/create-store';
import { redo, undo } from '../store/history';
import { useShowStep } from './camera';
import { isTyping } from './is-typing';
import { type KeyAction, keyAction } from './keys';

/** The whole editor by keyboard. Tab and the arrows are only ours while the canvas has the focus. */
export function useKeys(canvas: RefObject<HTMLElement | null>, addAt: () => Point): void {
  const store = useEditorStore();
  const show = useShowStep();
  const { zoomIn, zoomOut } = useReactFlow();
  const { fit } = useFit();
  useEffect(() => {
    const run = (action: KeyAction): boolean => {
      const { selection, readOnly } = store.getState();
      const [only] = selection.nodes.size === 1 ? selection.nodes : [];
      if (typeof action === 'object') {
        nudgeSelected(store, action.nudge);
        return selection.nodes.size > 0;
      }
      const acts: Record<Exclude<KeyAction, object>, () => unknown> = {
        undo: () => undo(store),
        redo: () => redo(store),
        duplicate: () => duplicateSelected(store),
        group: () => groupSelected(store),
        ungroup: () => ungroupSelected(store),
        select_all: () => selectAll(store),
        search: () => store.setState({ overlay: { kind: 'search' } }),
        add: () => !readOnly && openAdd(store, addAt),
        connect: () => only && !readOnly && store.setState({ overlay: { kind: 'connect', node: only, port: null } }),
        delete: () => deleteSelected(store),
        settings: () => focusSettings(store),
        next: () => step(store, 1, show),
        previous: () => step(store, -1, show),
        escape: () => select(store, []),
        shortcuts: () => store.setState({ overlay: { kind: 'shortcuts' } }),
        fit,
        zoom_in: () => zoomIn(),
        zoom_out: () => zoomOut(),
        tidy: () => tidyUp(store).then(fit, toast.failed),
      };
      return acts[action]() !== false;
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target)) return;
      const action = keyAction(event);
      if (!action) return;
      const inside = canvas.current?.contains(event.target as Node) ?? false;
      const onControl = event.target instanceof HTMLElement && event.target.closest('button, a, summary') !== null;
      const local = typeof action === 'object' || action === 'next' || action === 'previous' || action === 'settings';
      if (local && (!inside || (onControl && action === 'settings'))) return;
      // Letters alone are ours only on the canvas, or where nothing has the focus (WCAG 2.1.4).
      const letter = event.key.length === 1 && !event.metaKey && !event.ctrlKey;
      if (letter && !inside && event.target !== document.body) return;
      if (run(action)) event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [store, show, fit, zoomIn, zoomOut, addAt, canvas]);
}

/** Puts the cursor into the settings of the selected step, or on the name of the selected group. */
function focusSettings(store: EditorStore): void {
  const { document, selection } = store.getState();
  const [only] = selection.nodes.size === 1 ? selection.nodes : [];
  const node = only ?? groupExactly(document, selection.nodes)?.id;
  if (node !== undefined) store.setState({ focus: { node, field: null } });
}

/** Selects the next step a caller would meet; past the last one Tab goes on to what follows the canvas. */
function step(store: EditorStore, by: 1 | -1, show: ReturnType<typeof useShowStep>): boolean {
  const { document, selection } = store.getState();
  const order = walk(document).map(({ node }) => node.id);
  const at = order.findIndex((id) => selection.nodes.has(id));
  const next = at < 0 ? order[by === 1 ? 0 : order.length - 1] : order[at + by];
  if (next === undefined) return false;
  const name = document.nodes.find((node) => node.id === next)!.name;
  select(store, [next]);
  store.setState({ announcement: name });
  show(next, { focus: true });
  return true;
}
