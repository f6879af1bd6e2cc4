'use client';
import { useEditor } from '../store/context';
import { FlowFailures } from './flow/flow-failures';
import { FlowLanguages } from './flow/flow-languages';
import { FlowLimits } from './flow/flow-limits';
import { FlowVariables } from './flow/flow-variables';
import { FlowVoices } from './flow/flow-voices';

/** About the flow as a whole: its languages and who speaks them, its variables, its limits. */
export function FlowInspector() {
  const name = useEditor((state) => state.document.name);
  return (
    <section aria-label="Settings of the flow" className="space-y-6 p-4">
      <header>
        <h2 className="font-semibold text-base">{name}</h2>
        <p className="text-muted-foreground text-xs">Select a step to change what it says and does.</p>
      </header>
      <FlowLanguages />
      <FlowVoices />
      <FlowVariables />
      <FlowFailures />
      <FlowLimits />
    </section>
  );
}
