import { useEffect, useRef, useState } from 'react';
import { useEditor, useEditorStore } from '../store/context';

/** What stands at the right of the canvas; null: the settings of what is selected, if anything is. */
export type Dock = 'flow' | 'talk' | 'simulator' | 'scenarios' | null;

export function useDocks() {
  const store = useEditorStore();
  const [dock, setDock] = useState<Dock>(null);
  const [problems, setProblems] = useState(false);
  const selected = useEditor((state) => state.selection.nodes.size > 0);
  const dragging = useEditor((state) => state.dragged.length > 0);
  // The settings make the canvas narrower: those of a step that is being dragged open when it is let go.
  const inspecting = useHeld(selected, dragging);
  // Selecting a step asks for its settings; a call going on stays in view.
  useEffect(() => {
    if (inspecting) setDock((before) => (before === 'flow' ? null : before));
  }, [inspecting]);
  const wanted = useEditor((state) => state.flowSettingsWanted);
  useEffect(() => {
    if (!wanted) return;
    setDock('flow');
    store.setState({ flowSettingsWanted: false });
  }, [wanted, store]);
  const playing = useEditor((state) => state.playWanted !== null || state.scenarioWanted !== null);
  useEffect(() => {
    if (playing) setDock('simulator');
  }, [playing]);
  return { dock, setDock, problems, toggleProblems: () => setProblems((open) => !open), inspecting };
}

/** What a value was before `held`, as long as it is. */
function useHeld<T>(value: T, held: boolean): T {
  const last = useRef(value);
  if (!held) last.current = value;
  return last.current;
}
