'use client';
import type { FlowEdge, FlowNode } from '@innline/flow';
import { ArrowRight, CircleStop, Settings2 } from 'lucide-react';
import { memo } from 'react';
import { cn } from '@/lib/cn';
import { openSettings } from '../actions/open-settings';
import { Spoken } from '../canvas/spoken';
import { useHotelContext } from '../hotel/hotel-context';
import { cardText } from '../nodes/card-text';
import { categoryOf } from '../nodes/category';
import { describeNode } from '../nodes/describe';
import { NodeIcon } from '../nodes/icon';
import { edgesFrom } from '../nodes/indexes';
import { walk } from '../nodes/walk';
import { findNode } from '../operations';
import { useEditor, useEditorStore } from '../store/context';

/** The flow as a list to read, in the order callers meet its steps: for small screens. */
export function Outline() {
  const document = useEditor((state) => state.document);
  const language = useEditor((state) => state.language);
  return (
    <ol aria-label="The flow, step by step" className="list-none space-y-3 p-4">
      {walk(document).map(({ node }) => (
        <OutlineStep key={node.id} node={node} edges={document.edges} language={language} />
      ))}
    </ol>
  );
}

interface StepProps {
  node: FlowNode;
  edges: readonly FlowEdge[];
  language: string;
}

const OutlineStep = memo(function OutlineStep({ node, edges, language }: StepProps) {
  const store = useEditorStore();
  const { definition, ports } = describeNode(node);
  const { said, fact } = cardText(node, language, useHotelContext());
  const ways = new Map(edgesFrom(edges, node.id).map((edge) => [edge.from.port, edge.to]));
  return (
    <li id={`outline-${node.id}`} className="rounded-xl border bg-card p-3 shadow-sm">
      <p className="font-semibold text-sm">
        <button
          type="button"
          aria-label={`Settings of ${node.name}`}
          className="-m-1.5 flex w-[calc(100%+0.75rem)] items-center gap-2.5 rounded-lg p-1.5 text-left hover:bg-accent"
          onClick={() => openSettings(store, node.id)}
        >
          <span className={cn('grid size-7 place-items-center rounded-lg', categoryOf(definition?.category).tint)}>
            <NodeIcon name={definition?.icon ?? 'circle-help'} className="size-4" />
          </span>
          <span className="wrap-anywhere min-w-0 flex-1">{node.name}</span>
          <Settings2 aria-hidden className="size-4 shrink-0 text-muted-foreground" />
        </button>
      </p>
      {said && (
        <p lang={language} className="mt-2 text-sm leading-relaxed">
          <Spoken text={said} />
        </p>
      )}
      {fact && <p className="mt-1 text-muted-foreground text-sm">{fact}</p>}
      {ports.length > 0 && (
        <ul className="mt-2 list-none space-y-1 border-t pt-2 text-[13px]">
          {ports.map((port) => (
            <li key={port.id} className="flex items-center gap-2">
              <span className="min-w-0 flex-1 text-muted-foreground">{port.label}</span>
              <WayTo to={ways.get(port.id)} over={node.intendedEnds.includes(port.id) || !port.required} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
});

function WayTo({ to, over }: { to: string | undefined; over: boolean }) {
  const name = useEditor((state) => (to === undefined ? '' : (findNode(state.document, to)?.name ?? '')));
  if (to === undefined) {
    return (
      <span className="flex items-center gap-1 text-muted-foreground">
        <CircleStop aria-hidden className="size-3.5" />
        {over ? 'ends here' : 'leads nowhere yet'}
      </span>
    );
  }
  return (
    <a href={`#outline-${to}`} className="flex min-h-6 max-w-[60%] items-center gap-1 text-primary-text touch:min-h-8">
      <ArrowRight aria-hidden className="size-3.5 shrink-0" />
      <span className="truncate">{name}</span>
    </a>
  );
}
