import { useStore } from 'zustand';
import { useEditorStore } from './context';

/** Whether there is something to undo or to do again. */
export function useHistory(): { canUndo: boolean; canRedo: boolean } {
  const { temporal } = useEditorStore();
  const canUndo = useStore(temporal, (history) => history.pastStates.length > 0);
  const canRedo = useStore(temporal, (history) => history.futureStates.length > 0);
  return { canUndo, canRedo };
}
