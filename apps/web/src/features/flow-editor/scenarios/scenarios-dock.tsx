'use client';
import { Download, FlaskConical, Play, Upload } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { FileInput } from '@/components/ui/file-input';
import { downloadJson } from '@/lib/download-json';
import { useMay } from '@/trpc/hotel';
import { useEditor, useEditorStore } from '../store/context';
import { ScenarioForm } from './scenario-form';
import { ScenarioItem } from './scenario-item';
import { useScenarioList } from './use-run-scenarios';
import { useScenarioActions } from './use-scenario-actions';

/** The flow's test calls, played at every edit: which pass, and what is otherwise with those that do not. */
export function ScenariosDock({ flowId }: { flowId: string }) {
  const store = useEditorStore();
  const mayEdit = useMay('flow.edit');
  const { data } = useScenarioList(flowId);
  const results = useEditor((state) => state.scenarioResults);
  const actions = useScenarioActions(flowId);
  const [editing, setEditing] = useState<string | null>(null);
  const file = useRef<HTMLInputElement>(null);
  const rows = data?.scenarios ?? [];
  const edited = rows.find(({ id }) => id === editing);
  const failing = rows.filter(({ id }) => results?.[id]?.passed === false).length;
  if (edited) {
    return (
      <ScenarioForm
        key={edited.id}
        scenario={edited.body}
        result={results?.[edited.id] ?? null}
        onSave={(scenario) => actions.edit(edited.id, scenario)}
        onClose={() => setEditing(null)}
      />
    );
  }
  const download = async () => {
    const scenarios = await actions.exportFile();
    if (scenarios) downloadJson('scenarios.json', scenarios);
  };
  return (
    <section aria-label="Scenarios" className="flex h-full min-h-0 flex-col">
      <header className="border-b px-4 py-3 pr-11">
        <h2 className="font-semibold text-sm">Scenarios</h2>
        <p role="status" className="text-muted-foreground text-xs">
          {rows.length === 0
            ? 'Test calls that are played at every edit.'
            : failing === 0
              ? `${rows.length === 1 ? 'The scenario passes' : `All ${rows.length} pass`}.`
              : `${failing} of ${rows.length} ${failing === 1 ? 'fails' : 'fail'}.`}
        </p>
      </header>
      <div role="toolbar" aria-label="Scenarios" className="flex items-center gap-1 border-b px-3 py-1.5">
        <Button
          variant="ghost"
          size="sm"
          disabled={rows.length === 0}
          onClick={() => store.setState({ scenarioRound: store.getState().scenarioRound + 1, scenarioResults: null })}
        >
          <Play aria-hidden />
          Run all
        </Button>
        <span className="flex-1" />
        {mayEdit && (
          <Button
            variant="ghost"
            size="icon-sm"
            aria-label="Import scenarios"
            title="Import scenarios"
            onClick={() => file.current?.click()}
          >
            <Upload />
          </Button>
        )}
        <Button
          variant="ghost"
          size="icon-sm"
          aria-label="Export scenarios"
          title="Export scenarios"
          disabled={rows.length === 0}
          onClick={() => void download()}
        >
          <Download />
        </Button>
        <FileInput
          ref={file}
          label="File with scenarios"
          accept=".json,application/json"
          onFile={(chosen) => void actions.importFile(chosen)}
        />
      </div>
      {rows.length === 0 ? (
        <EmptyState icon={FlaskConical} title="No scenarios yet" className="m-4">
          Try the draft and press “Keep”, or open a past call and choose “Make a scenario”. From then on every edit is
          tested with it.
        </EmptyState>
      ) : (
        <ol className="min-h-0 flex-1 list-none overflow-y-auto">
          {rows.map((row, index) => (
            <ScenarioItem
              key={row.id}
              row={row}
              result={results?.[row.id] ?? null}
              actions={actions}
              mayEdit={mayEdit}
              onEdit={() => setEditing(row.id)}
              onMove={(by) => actions.arrange(moved(rows, index, by))}
              isFirst={index === 0}
              isLast={index === rows.length - 1}
            />
          ))}
        </ol>
      )}
    </section>
  );
}

function moved(rows: readonly { id: string }[], index: number, by: 1 | -1): string[] {
  const ids = rows.map(({ id }) => id);
  const [id] = ids.splice(index, 1);
  ids.splice(index + by, 0, id!);
  return ids;
}
