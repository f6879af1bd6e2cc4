'use client';
import { Search, TriangleAlert } from 'lucide-react';
import { useMemo, useState } from 'react';
import { focusStep } from '../actions/focus-step';
import { describeNode } from '../nodes/describe';
import { find } from '../nodes/find';
import { NodeIcon } from '../nodes/icon';
import { selectionOf } from '../store/change';
import { useEditor, useEditorStore } from '../store/context';

/** Finds a step by its name, its words or its problems; every hit moves the canvas there. */
export function SearchBox({ onShow }: { onShow(nodeId: string): void }) {
  const store = useEditorStore();
  const open = useEditor((state) => state.overlay.kind === 'search');
  if (!open) return null;
  return <OpenSearch onShow={onShow} onClose={() => store.setState({ overlay: { kind: 'none' } })} />;
}

function OpenSearch({ onShow, onClose }: { onShow(nodeId: string): void; onClose(): void }) {
  const store = useEditorStore();
  const document = useEditor((state) => state.document);
  const problems = useEditor((state) => state.problems);
  const [query, setQuery] = useState('');
  const [onlyProblems, setOnlyProblems] = useState(false);
  const [active, setActive] = useState(-1);
  const hits = useMemo(
    () => (query.trim() === '' && !onlyProblems ? [] : find(document, problems, query, onlyProblems).slice(0, 50)),
    [document, problems, query, onlyProblems],
  );
  const show = (index: number) => {
    const hit = hits[index];
    if (!hit) return;
    setActive(index);
    store.setState({ selection: selectionOf([hit.node.id]) });
    onShow(hit.node.id);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'Escape') {
      onClose();
      const [chosen] = store.getState().selection.nodes;
      if (chosen) focusStep(chosen);
    }
    const next = { ArrowDown: active + 1, Enter: event.shiftKey ? active - 1 : active + 1, ArrowUp: active - 1 }[
      event.key
    ];
    if (next === undefined || hits.length === 0) return;
    event.preventDefault();
    show((Math.max(next, -1) + hits.length) % hits.length);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: the search element is not known to every reader yet.
    <div role="search" className="absolute top-3 right-3 z-20 w-80 rounded-xl border bg-popover shadow-lg">
      <div className="flex items-center gap-2 border-b px-3">
        <Search aria-hidden className="size-4 shrink-0 text-muted-foreground" />
        <input
          // biome-ignore lint/a11y/noAutofocus: it opens because somebody asked to type here.
          autoFocus
          type="text"
          aria-label="Search in this flow"
          placeholder="Search names and texts"
          className="h-10 min-w-0 flex-1 bg-transparent text-sm outline-none touch:text-base"
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setActive(-1);
          }}
          onKeyDown={onKeyDown}
        />
        <button
          type="button"
          aria-pressed={onlyProblems}
          aria-label="Only steps with problems"
          title="Only steps with problems"
          className="grid size-7 touch:size-10 place-items-center rounded-md text-muted-foreground hover:bg-accent aria-pressed:bg-warning-soft aria-pressed:text-warning"
          onClick={() => setOnlyProblems(!onlyProblems)}
        >
          <TriangleAlert aria-hidden className="size-4" />
        </button>
      </div>
      <ul aria-label="Found" className="max-h-72 list-none overflow-y-auto p-1 empty:hidden">
        {hits.map(({ node, excerpt }, index) => (
          <li key={node.id}>
            <button
              type="button"
              aria-current={index === active}
              onClick={() => show(index)}
              className="flex w-full items-start gap-2 rounded-md px-2 py-1.5 text-left hover:bg-accent aria-[current=true]:bg-accent"
            >
              <NodeIcon
                name={describeNode(node).definition?.icon ?? ''}
                className="mt-0.5 size-4 shrink-0 text-muted-foreground"
              />
              <span className="min-w-0">
                <span className="block truncate text-sm leading-5">{node.name}</span>
                {excerpt && <span className="line-clamp-2 text-muted-foreground text-xs">{excerpt}</span>}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p role="status" className="px-3 py-2 text-muted-foreground text-xs">
        {query.trim() === '' && !onlyProblems ? 'Type to search. Enter goes to the step.' : `${hits.length} found`}
      </p>
    </div>
  );
}
