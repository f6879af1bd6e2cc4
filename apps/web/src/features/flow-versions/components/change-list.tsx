'use client';
import type { FlowDiff, ToldChange } from '@innline/flow';
import { isEmptyDiff } from '@innline/flow';
import { MARK_LOOKS, type Mark } from '@/features/flow-editor';
import { cn } from '@/lib/cn';

interface Props {
  diff: FlowDiff;
  told: readonly ToldChange[];
  /** Brings a step into view. */
  onShow(nodeId: string): void;
}

const TONE: Record<ToldChange['tone'], Mark> = { new: 'added', gone: 'removed', other: 'changed' };

/** What callers notice of a change, then every step with what is otherwise about it. Each line leads to its place. */
export function ChangeList({ diff, told, onShow }: Props) {
  if (isEmptyDiff(diff)) return <p className="text-muted-foreground text-sm">Both are exactly the same.</p>;
  return (
    <div className="space-y-5 text-sm">
      <section aria-label="What callers notice">
        <h3 className="font-medium">What callers notice</h3>
        {told.length === 0 && <p className="text-muted-foreground">Nothing.</p>}
        <ul className="mt-1 list-none space-y-1.5">
          {told.map(({ words, node, tone }) => (
            <li key={words} className="flex gap-2">
              <Sign mark={TONE[tone]} />
              <Line onShow={node === null ? null : () => onShow(node)}>{words}</Line>
            </li>
          ))}
        </ul>
      </section>
      <section aria-label="Steps">
        <h3 className="font-medium">Steps</h3>
        <ul className="mt-1 list-none space-y-2">
          {diff.nodes.map(({ id, name, kind, fields }) => (
            <li key={id} className="flex gap-2">
              <Sign mark={kind} />
              <div className="min-w-0 flex-1">
                <Line onShow={() => onShow(id)}>
                  {name} <span className="text-muted-foreground">· {MARK_LOOKS[kind].word.toLowerCase()}</span>
                </Line>
                {fields.map(({ path, label, beforeText, afterText }) => (
                  <p key={path} className="break-words text-muted-foreground text-xs">
                    {label}: <del>{beforeText}</del> → <ins className="text-foreground no-underline">{afterText}</ins>
                  </p>
                ))}
              </div>
            </li>
          ))}
          {diff.edges.map(({ id, label, before, after, from }) => (
            <li key={`${id} ${from.port}`} className="flex gap-2">
              <Sign mark={after === null ? 'removed' : before === null ? 'added' : 'changed'} />
              <Line onShow={() => onShow(from.node)}>
                {label}: {before ?? 'nowhere'} → {after ?? 'nowhere'}
              </Line>
            </li>
          ))}
        </ul>
        <Rest diff={diff} />
      </section>
    </div>
  );
}

function Rest({ diff: { flow, variables, schedules } }: { diff: FlowDiff }) {
  const lines = [
    ...flow.map(({ label, beforeText, afterText }) => `${label}: ${beforeText} → ${afterText}`),
    ...variables.map(({ name, kind, what }) => `Variable ${name}: ${what.join(', ') || kind}`),
    ...schedules.added.map((name) => `Opening hours ${name}: asked now`),
    ...schedules.removed.map((name) => `Opening hours ${name}: no longer asked`),
  ];
  return lines.map((line) => (
    <p key={line} className="mt-1 text-muted-foreground">
      {line}
    </p>
  ));
}

function Sign({ mark }: { mark: Mark }) {
  const { Icon, badge, word } = MARK_LOOKS[mark];
  return (
    <span className={cn('mt-0.5 grid size-5 shrink-0 place-items-center rounded-full', badge)}>
      <Icon aria-hidden className="size-3" />
      <span className="sr-only">{word}: </span>
    </span>
  );
}

function Line({ onShow, children }: { onShow: (() => void) | null; children: React.ReactNode }) {
  if (!onShow) return <span>{children}</span>;
  return (
    <button type="button" className="min-h-6 text-left underline-offset-2 hover:underline" onClick={onShow}>
      {children}
    </button>
  );
}
