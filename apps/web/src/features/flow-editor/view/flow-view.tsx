'use client';
import type { FlowDocument } from '@innline/flow';
import { ReactFlowProvider } from '@xyflow/react';
import { useEffect, useRef, useState } from 'react';
import { FlowCanvas } from '../canvas/flow-canvas';
import { type Mark, MarksProvider } from '../canvas/marks';
import { type HotelContext, HotelContextProvider } from '../hotel/hotel-context';
import { EditorStoreProvider } from '../store/context';
import { createEditorStore } from '../store/create-store';
import { useShowStep } from '../tools/camera';
import { CanvasBar } from '../tools/canvas-bar';
import { SearchBox } from '../tools/search-box';

interface Props {
  /** Calls whose token has this flow's id are drawn on it. */
  flowId: string;
  document: FlowDocument;
  hotel: HotelContext;
  /** A step to bring into view. */
  shown?: string | null;
  onSelect?(nodeIds: string[]): void;
  /** What two versions have otherwise, by the ids of steps and ways. */
  marks?: ReadonlyMap<string, Mark>;
}

/** A flow to look at: a published version, the canvas beside the desk, the path of a call. Change the document by a key. */
export function FlowView({ flowId, document, hotel, shown = null, onSelect, marks }: Props) {
  const [store] = useState(() => createEditorStore({ document, readOnly: true }));
  const select = useRef(onSelect);
  select.current = onSelect;
  useEffect(
    () =>
      store.subscribe((state, before) => {
        if (state.selection !== before.selection) select.current?.([...state.selection.nodes]);
      }),
    [store],
  );
  return (
    <HotelContextProvider value={hotel}>
      <EditorStoreProvider store={store}>
        <ReactFlowProvider>
          <MarksProvider value={marks ?? null}>
            <View flowId={flowId} shown={shown} />
          </MarksProvider>
        </ReactFlowProvider>
      </EditorStoreProvider>
    </HotelContextProvider>
  );
}

function View({ flowId, shown }: { flowId: string; shown: string | null }) {
  const show = useShowStep();
  useEffect(() => {
    if (shown) show(shown);
  }, [shown, show]);
  return (
    <FlowCanvas flowId={flowId}>
      <CanvasBar />
      <SearchBox onShow={show} />
    </FlowCanvas>
  );
}
