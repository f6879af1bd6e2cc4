'use client';
import type { FlowNode } from '@innline/flow';
import { Handle, Position, useUpdateNodeInternals } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import { cn } from '@/lib/cn';
import { CARD } from '../adapter/geometry';
import { IN } from '../adapter/handles';
import { useHotelContext } from '../hotel/hotel-context';
import { cardText } from '../nodes/card-text';
import { describeNode } from '../nodes/describe';
import { edgesFrom, isLedTo } from '../nodes/indexes';
import { useEditor } from '../store/context';
import { CardHeader } from './card-header';
import { MARK_LOOKS, MarkBadge, useMark } from './marks';
import { PortRow } from './port-row';
import { Spoken } from './spoken';
import { TokenOnCard } from './token-on-card';
import { useWorstProblem } from './use-worst-problem';

/** A step as a caller meets it: its name, what is said or decided, and the ways out in plain words. */
export function FullCard({ node, selected, dragging }: { node: FlowNode; selected: boolean; dragging: boolean }) {
  const { id } = node;
  const { definition, ports, entry } = describeNode(node);
  const language = useEditor((state) => state.language);
  const { said, fact } = cardText(node, language, useHotelContext());
  const led = useEditor((state) => isLedTo(state.document.edges, id));
  const ways = useEditor((state) =>
    edgesFrom(state.document.edges, id)
      .map((edge) => edge.from.port)
      .join('\n'),
  );
  const worst = useWorstProblem(id);
  const mark = useMark(id);
  const taken = new Set(ways.split('\n'));
  useMeasuredPorts(
    id,
    ports.map((port) => port.id),
  );

  return (
    <div
      style={{ width: CARD.width, paddingBottom: CARD.footer }}
      className={cn(
        'relative rounded-xl border bg-card text-card-foreground shadow-sm transition-shadow',
        worst === 'blocks' && 'border-destructive/60',
        worst === 'warning' && 'border-warning/50',
        selected && 'border-primary shadow-md ring-2 ring-primary/35',
        dragging && 'shadow-lg',
        mark && MARK_LOOKS[mark].card,
      )}
    >
      {mark && <MarkBadge mark={mark} />}
      {!entry && (
        <Handle
          type="target"
          id={IN}
          position={Position.Left}
          style={{ top: CARD.header / 2 }}
          aria-label={`Way into “${node.name}”`}
          className={cn(
            '!size-3 !rounded-full !border-2 !bg-card transition-colors',
            led ? '!border-muted-foreground/60' : '!border-input',
          )}
        />
      )}
      <CardHeader node={node} definition={definition} />
      {said !== '' && (
        <p
          lang={language}
          style={{ lineHeight: `${CARD.line}px`, marginBottom: CARD.pad }}
          className="mx-3 line-clamp-3 text-[13px] text-foreground/90"
        >
          <Spoken text={said} />
        </p>
      )}
      {fact !== '' && (
        <p
          style={{ lineHeight: `${CARD.factLine}px`, marginBottom: CARD.pad }}
          className="mx-3 truncate text-[12px] text-muted-foreground"
        >
          {fact}
        </p>
      )}
      {ports.length > 0 && (
        <ul aria-label={`Ways out of ${node.name}`} className="list-none">
          {ports.map((port) => (
            <PortRow key={port.id} node={node} port={port} led={taken.has(port.id)} />
          ))}
        </ul>
      )}
      <TokenOnCard nodeId={id} />
    </div>
  );
}

/** React Flow measures ports when a card changes its size; reordered options change places without that. */
function useMeasuredPorts(id: string, ports: string[]): void {
  const update = useUpdateNodeInternals();
  const key = ports.join('\n');
  const last = useRef(key);
  useEffect(() => {
    if (last.current === key) return;
    last.current = key;
    update(id);
  }, [id, key, update]);
}
