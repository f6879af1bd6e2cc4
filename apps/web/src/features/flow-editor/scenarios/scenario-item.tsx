import type { Scenario, ScenarioResult } from '@innline/flow';
import {
  ArrowDown,
  ArrowUp,
  CircleCheck,
  CircleX,
  Copy,
  LoaderCircle,
  MoreHorizontal,
  Pencil,
  Play,
  Trash2,
} from 'lucide-react';
import { Button } from '@/components/ui/button';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu';
import { momentWords } from '@/lib/time';
import { goTo } from '../problems/go-to';
import { useEditorStore } from '../store/context';
import type { ScenarioActions } from './use-scenario-actions';

interface Props {
  row: { id: string; body: Scenario };
  /** Null: it is being played. */
  result: ScenarioResult | null;
  actions: ScenarioActions;
  mayEdit: boolean;
  isFirst: boolean;
  isLast: boolean;
  onEdit(): void;
  onMove(by: 1 | -1): void;
}

/** One scenario: whether it passes, what is otherwise, and what can be done with it. */
export function ScenarioItem({ row, result, actions, mayEdit, isFirst, isLast, onEdit, onMove }: Props) {
  const store = useEditorStore();
  const { name, at, actions: script } = row.body;
  const Icon = result === null ? LoaderCircle : result.passed ? CircleCheck : CircleX;
  const tone =
    result === null ? 'animate-spin text-muted-foreground' : result.passed ? 'text-success' : 'text-destructive';
  const state = result === null ? 'Being played' : result.passed ? 'Passes' : 'Fails';
  return (
    <li className="border-b px-4 py-2.5">
      <div className="flex items-start gap-2">
        <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${tone}`} />
        <div className="min-w-0 flex-1">
          <p className="font-medium text-[13px] leading-[18px]">
            <span className="sr-only">{state}: </span>
            {name}
          </p>
          <p className="text-muted-foreground text-xs">
            {momentWords(at)} · {script.length} {script.length === 1 ? 'action' : 'actions'}
          </p>
        </div>
        <Button
          variant="ghost"
          size="icon-sm"
          aria-label={`Play “${name}”`}
          title="Play it in the simulator"
          onClick={() => store.setState({ scenarioWanted: row.body })}
        >
          <Play />
        </Button>
        {mayEdit && (
          <DropdownMenu>
            <DropdownMenuTrigger asChild>
              <Button variant="ghost" size="icon-sm" aria-label={`More for “${name}”`}>
                <MoreHorizontal />
              </Button>
            </DropdownMenuTrigger>
            <DropdownMenuContent align="end">
              <DropdownMenuItem onSelect={onEdit}>
                <Pencil aria-hidden /> Edit…
              </DropdownMenuItem>
              <DropdownMenuItem onSelect={() => actions.duplicate(row)}>
                <Copy aria-hidden /> Duplicate
              </DropdownMenuItem>
              <DropdownMenuItem disabled={isFirst} onSelect={() => onMove(-1)}>
                <ArrowUp aria-hidden /> Move up
              </DropdownMenuItem>
              <DropdownMenuItem disabled={isLast} onSelect={() => onMove(1)}>
                <ArrowDown aria-hidden /> Move down
              </DropdownMenuItem>
              <DropdownMenuSeparator />
              <DropdownMenuItem danger onSelect={() => actions.remove(row)}>
                <Trash2 aria-hidden /> Delete
              </DropdownMenuItem>
            </DropdownMenuContent>
          </DropdownMenu>
        )}
      </div>
      {result && !result.passed && (
        <ul className="mt-1.5 list-none space-y-1">
          {result.differences.map(({ message, node, expectation }) => (
            <li key={`${expectation} ${message}`}>
              <button
                type="button"
                disabled={node === null}
                className="w-full rounded-md bg-destructive-soft px-2.5 py-1.5 text-left text-[13px] leading-[18px] enabled:hover:bg-foreground/5"
                onClick={() => goTo(store, { node, field: null })}
              >
                {message}
              </button>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
