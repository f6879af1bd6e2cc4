'use client';
import { useReactFlow } from '@xyflow/react';
import { Keyboard, type LucideIcon, Maximize, Redo2, Search, Sparkles, Undo2, ZoomIn, ZoomOut } from 'lucide-react';
import { useState } from 'react';
import { toast } from '@/components/ui/toast';
import { Tooltip, TooltipProvider } from '@/components/ui/tooltip';
import { tidyUp } from '../actions/tidy';
import { useFit } from '../canvas/fit';
import { useEditor, useEditorStore } from '../store/context';
import { redo, undo } from '../store/history';
import { useHistory } from '../store/use-history';

/** What is done to the view and to the whole drawing. */
export function CanvasBar() {
  const store = useEditorStore();
  const readOnly = useEditor((state) => state.readOnly);
  const { canUndo, canRedo } = useHistory();
  const { zoomIn, zoomOut } = useReactFlow();
  const { fit } = useFit();
  const [tidying, setTidying] = useState(false);
  const tidy = () => {
    setTidying(true);
    tidyUp(store)
      .then(fit)
      .catch(toast.failed)
      .finally(() => setTidying(false));
  };
  return (
    <TooltipProvider delayDuration={300}>
      <div
        role="toolbar"
        aria-label="Canvas"
        className="absolute bottom-3 left-1/2 z-10 flex -translate-x-1/2 items-center gap-0.5 rounded-xl border bg-popover p-1 shadow-md"
      >
        {!readOnly && (
          <>
            <Tool icon={Undo2} label="Undo" disabled={!canUndo} onPress={() => undo(store)} />
            <Tool icon={Redo2} label="Redo" disabled={!canRedo} onPress={() => redo(store)} />
            <Divider />
            <Tool icon={Sparkles} label="Tidy up" disabled={tidying} onPress={tidy} />
          </>
        )}
        <Tool icon={Search} label="Search" onPress={() => store.setState({ overlay: { kind: 'search' } })} />
        <Divider />
        <Tool icon={ZoomOut} label="Zoom out" onPress={() => void zoomOut({ duration: 150 })} />
        <Tool icon={Maximize} label="See the whole flow" onPress={fit} />
        <Tool icon={ZoomIn} label="Zoom in" onPress={() => void zoomIn({ duration: 150 })} />
        <Divider />
        <Tool
          icon={Keyboard}
          label="Keyboard shortcuts"
          onPress={() => store.setState({ overlay: { kind: 'shortcuts' } })}
        />
      </div>
    </TooltipProvider>
  );
}

const Divider = () => <span aria-hidden className="mx-0.5 h-5 w-px bg-border" />;

function Tool(props: { icon: LucideIcon; label: string; disabled?: boolean; onPress(): void }) {
  const { icon: Icon, label, disabled, onPress } = props;
  return (
    <Tooltip text={label}>
      <button
        type="button"
        aria-label={label}
        disabled={disabled}
        onClick={onPress}
        className="grid size-8 touch:size-10 place-items-center rounded-lg hover:bg-accent disabled:opacity-35"
      >
        <Icon aria-hidden className="size-4" />
      </button>
    </Tooltip>
  );
}
