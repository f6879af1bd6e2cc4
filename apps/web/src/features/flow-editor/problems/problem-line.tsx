'use client';
import type { Finding, PlacedProblem } from '@innline/flow';
import { CircleAlert, CircleStop, TriangleAlert } from 'lucide-react';
import { Suspense } from 'react';
import { markEnd } from '../actions/lead';
import { later } from '../editor/later';
import { SMALL_BUTTON } from '../inspector/form/styles';
import { useEditor, useEditorStore } from '../store/context';
import { goTo } from './go-to';
import { ShownCall } from './shown-call';

const MendButton = later(() => import('../mends/mend-button').then((button) => button.MendButton));

/** A problem as a sentence. A click goes to its place; an open way can be marked as an end at once. */
export function ProblemLine({ problem, showStep = false }: { problem: PlacedProblem | Finding; showStep?: boolean }) {
  const store = useEditorStore();
  const readOnly = useEditor((state) => state.readOnly);
  const step = useEditor((state) => state.document.nodes.find((node) => node.id === problem.node)?.name);
  const blocks = problem.severity === 'blocks';
  const Icon = blocks ? CircleAlert : TriangleAlert;
  const mayEnd = problem.code === 'G1' && problem.node && problem.port && !readOnly;
  return (
    <li className={`flex flex-wrap items-start gap-1 rounded-md ${blocks ? 'bg-destructive-soft' : 'bg-warning-soft'}`}>
      <button
        type="button"
        className="flex flex-1 basis-72 items-start gap-2 rounded-md px-2.5 py-1.5 text-left text-[13px] leading-[18px] hover:bg-foreground/5"
        onClick={() => goTo(store, problem)}
      >
        <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${blocks ? 'text-destructive' : 'text-warning'}`} />
        <span>
          <span className="sr-only">{blocks ? 'Blocks publishing: ' : 'Warning: '}</span>
          {showStep && step && !problem.message.includes(`“${step}”`) && (
            <strong className="font-medium">{step}: </strong>
          )}
          {problem.message}
        </span>
      </button>
      {mayEnd && (
        <button
          type="button"
          className={`${SMALL_BUTTON} m-1 shrink-0`}
          onClick={() => markEnd(store, { node: problem.node!, port: problem.port! }, true)}
        >
          <CircleStop aria-hidden className="size-3.5" />
          Ends here on purpose
        </button>
      )}
      <Suspense>
        <MendButton problem={problem} />
      </Suspense>
      <ShownCall problem={problem} />
    </li>
  );
}
