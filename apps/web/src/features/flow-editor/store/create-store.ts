import type { FlowDocument } from '@innline/flow';
import { type TemporalState, temporal } from 'zundo';
import { create, type Mutate, type StoreApi, type UseBoundStore } from 'zustand';
import { type EditorState, NOTHING_DRAGGED, NOTHING_SELECTED, type Tracked } from './state';

/**
 * One editor's state. Undo (zundo) remembers documents only: measuring, selecting, dragging, panels never enter it,
 * because they live outside `partialize` and the document keeps its identity while they change.
 */
export function createEditorStore(options: { document: FlowDocument; readOnly?: boolean }): EditorStore {
  return create<EditorState>()(
    temporal(
      (): EditorState => ({
        document: options.document,
        change: '',
        readOnly: options.readOnly ?? false,
        selection: NOTHING_SELECTED,
        dragged: NOTHING_DRAGGED,
        measured: {},
        language: options.document.languages[0] ?? 'en',
        problems: [],
        checked: null,
        focus: null,
        overlay: { kind: 'none' as const },
        dropEdge: null,
        flowSettingsWanted: false,
        calls: new Map(),
        callWanted: null,
        playWanted: null,
        scenarioResults: null,
        scenarioRound: 0,
        scenarioWanted: null,
        replayShown: null,
        announcement: '',
      }),
      {
        partialize: ({ document, change }): Tracked => ({ document, change }),
        equality: (past, current) => past.document === current.document,
      },
    ),
  );
}

export type EditorStore = UseBoundStore<
  Mutate<StoreApi<EditorState>, [['temporal', StoreApi<TemporalState<Tracked>>]]>
>;
