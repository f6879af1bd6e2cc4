'use client';
import { type FlowNode, formOf } from '@innline/flow';
import { useMemo } from 'react';
import { cn } from '@/lib/cn';
import { editField } from '../actions/edit-step';
import { categoryOf } from '../nodes/category';
import { describeNode } from '../nodes/describe';
import { NodeIcon } from '../nodes/icon';
import { problemsOf } from '../nodes/indexes';
import { useEditor, useEditorStore } from '../store/context';
import { ConfigForm } from './form/config-form';
import { errorsOf } from './form/errors';
import { GroupOfStep } from './group-of-step';
import { StepName } from './step-name';
import { StepProblems } from './step-problems';
import { useFocusedField } from './use-focused-field';
import { WaysOut } from './ways-out';

/** Everything about one step: its name, its settings, where its ways lead, what is wrong with it. */
export function StepInspector({ node }: { node: FlowNode }) {
  const store = useEditorStore();
  const document = useEditor((state) => state.document);
  const problems = useEditor((state) => problemsOf(state.problems, node.id));
  const readOnly = useEditor((state) => state.readOnly);
  const { definition } = describeNode(node);
  const errors = useMemo(() => errorsOf(node, document, problems), [node, document, problems]);
  const form = useFocusedField(node.id);
  return (
    <section ref={form} aria-label={`Settings of ${node.name}`} className="space-y-5 p-4">
      <header className="flex items-start gap-2.5">
        <span
          className={cn('grid size-9 shrink-0 place-items-center rounded-lg', categoryOf(definition?.category).tint)}
        >
          <NodeIcon name={definition?.icon ?? 'circle-help'} className="size-5" />
        </span>
        <div className="min-w-0 flex-1">
          <StepName node={node} readOnly={readOnly} />
          <p className="mt-0.5 px-2 text-muted-foreground text-xs leading-[17px]">
            {definition
              ? `${definition.label}. ${definition.help}`
              : `This version of Innline does not know “${node.type}”.`}
          </p>
        </div>
      </header>
      <GroupOfStep nodeId={node.id} />
      <StepProblems problems={problems} />
      {definition && (
        <ConfigForm
          fields={formOf(definition)}
          scope={{
            document,
            values: node.config,
            path: '',
            errors,
            readOnly,
            Form: ConfigForm,
            formId: `step-${node.id}`,
          }}
          onChange={(name, value, place) => editField(store, node.id, name, value, place)}
        />
      )}
      <WaysOut node={node} />
    </section>
  );
}
