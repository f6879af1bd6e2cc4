import { useEffect, useState } from 'react';
import { useEditor, useEditorStore } from '../store/context';

/** What stands at the right of the canvas; null: the settings of what is selected, if anything is. */
export type Dock = 'flow' | 'talk' | 'simulator' | 'scenarios' | null;

export function useDocks() {
  const store = useEditorStore();
  const [dock, setDock] = useState<Dock>(null);
  const [problems, setProblems] = useState(false);
  const selected = useEditor((state) => state.selection.nodes.size > 0);
  // Selecting a step asks for its settings; a call going on stays in view.
  useEffect(() => {
    if (selected) setDock((before) => (before === 'flow' ? null : before));
  }, [selected]);
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
  return { dock, setDock, problems, toggleProblems: () => setProblems((open) => !open), inspecting: selected };
}
