import { ChevronsRight, RotateCcw, SkipBack, SkipForward } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { KeepButton } from '../scenarios/keep-button';
import type { Simulator } from './use-simulator';

/** Back and forward over what was done, and from the start. */
export function TimeBar({ flowId, simulator }: { flowId: string; simulator: Simulator }) {
  const { state, send, call } = simulator;
  const { position, script, playing } = state;
  const left = script.length - position;
  return (
    <div role="toolbar" aria-label="Time" className="flex items-center gap-1 border-b px-3 py-1.5">
      <Button
        variant="ghost"
        size="icon-sm"
        aria-label="Start again"
        title="Start again"
        onClick={() => send({ type: 'restart', now: Date.now() })}
      >
        <RotateCcw />
      </Button>
      <Button
        variant="ghost"
        size="icon-sm"
        aria-label="One step back"
        title="One step back"
        disabled={position === 0}
        onClick={() => send({ type: 'go', to: position - 1 })}
      >
        <SkipBack />
      </Button>
      <Button
        variant="ghost"
        size="icon-sm"
        aria-label="One step forward"
        title="One step forward"
        disabled={left === 0}
        onClick={() => send({ type: 'go', to: position + 1 })}
      >
        <SkipForward />
      </Button>
      {left > 0 && (
        <Button variant="ghost" size="sm" onClick={() => send({ type: 'go', to: script.length })}>
          <ChevronsRight aria-hidden />
          To the end
        </Button>
      )}
      <KeepButton flowId={flowId} simulator={simulator} />
      <span className="tabular ml-auto text-muted-foreground text-xs" aria-live={playing ? 'off' : 'polite'}>
        {script.length > 0 && `${position} of ${script.length} · `}
        {call ? clock(call.seconds) : ''}
      </span>
    </div>
  );
}

/** Minutes and seconds of the call's own clock. */
export function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
