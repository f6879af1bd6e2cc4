'use client';
import { type ToolDefinition, toolsForModels } from '@innline/flow';
import type { WidgetProps } from '../types';

/** What a model may do, each with what it does: looking something up, or changing something, of which callers are asked first. */
export function ToolChoices({ value, onChange, scope, id }: WidgetProps) {
  const chosen = new Set(Array.isArray(value) ? value.map(String) : []);
  const confirms = scope.values.confirmActions !== false;
  const tools = toolsForModels();
  // a tool that is gone stays visible, so that it can be taken out
  const gone = [...chosen].filter((name) => !tools.some((tool) => tool.name === name));
  const set = (name: string, on: boolean) =>
    onChange([...tools.map((tool) => tool.name), ...gone].filter((one) => (one === name ? on : chosen.has(one))));
  const row = (name: string, label: string, help: string) => (
    <li key={name}>
      <label htmlFor={`${id}-${name}`} className="flex items-start gap-2.5 rounded-lg px-2 py-1.5 hover:bg-muted/50">
        <input
          id={`${id}-${name}`}
          type="checkbox"
          className="mt-0.5 size-4 shrink-0 accent-primary"
          checked={chosen.has(name)}
          disabled={scope.readOnly}
          onChange={(event) => set(name, event.target.checked)}
        />
        <span className="min-w-0">
          <span className="block font-medium text-[13px] leading-5">{label}</span>
          <span className="block text-muted-foreground text-xs leading-[17px]">{help}</span>
        </span>
      </label>
    </li>
  );
  return (
    <ul className="-mx-2 list-none">
      {tools.map((tool) => row(tool.name, tool.label, helpOf(tool, confirms)))}
      {gone.map((name) => row(name, name.replaceAll('_', ' '), 'This version cannot do that any more.'))}
    </ul>
  );
}

function helpOf({ help, effectClass, onCall }: ToolDefinition, confirms: boolean): string {
  if (onCall) return help;
  if (effectClass === 'repeatable') return `${help} Changes nothing.`;
  return confirms ? `${help} Callers are asked first.` : `${help} Done without asking.`;
}
