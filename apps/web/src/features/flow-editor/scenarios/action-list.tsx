import { actionWords, SCENARIO_LIMITS, type Scenario } from '@innline/flow';
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { actionOf, DOINGS, type DoingKind, WRITTEN, withActionMoved, withoutAction } from './edit-actions';

/** What the caller does, one thing after another: to put in order, take away and add to. */
export function ActionList({ scenario, onChange }: { scenario: Scenario; onChange(scenario: Scenario): void }) {
  const { actions } = scenario;
  return (
    <section aria-label="What happens" className="space-y-2">
      <h3 className="font-medium text-sm">What happens</h3>
      {actions.length === 0 && <p className="text-[13px] text-muted-foreground">The caller does nothing.</p>}
      <ol className="list-none space-y-1">
        {actions.map((action, index) => {
          const words = `The caller ${actionWords(action)}`;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same action may come twice; the order is the identity.
            <li key={index} className="flex items-center gap-0.5 rounded-md border py-0.5 pl-2.5">
              <span className="min-w-0 flex-1 break-words text-[13px] leading-[18px]">
                {index + 1}. {words}
              </span>
              <Button
                variant="ghost"
                size="icon-sm"
                aria-label={`Earlier: ${index + 1}, ${words}`}
                disabled={index === 0}
                onClick={() => onChange(withActionMoved(scenario, index, -1))}
              >
                <ArrowUp />
              </Button>
              <Button
                variant="ghost"
                size="icon-sm"
                aria-label={`Later: ${index + 1}, ${words}`}
                disabled={index === actions.length - 1}
                onClick={() => onChange(withActionMoved(scenario, index, 1))}
              >
                <ArrowDown />
              </Button>
              <Button
                variant="ghost"
                size="icon-sm"
                aria-label={`Remove: ${index + 1}, ${words}`}
                onClick={() => onChange(withoutAction(scenario, index))}
              >
                <Trash2 />
              </Button>
            </li>
          );
        })}
      </ol>
      {actions.length < SCENARIO_LIMITS.actions && (
        <AddAction onAdd={(action) => onChange({ ...scenario, actions: [...actions, action] })} />
      )}
    </section>
  );
}

function AddAction({ onAdd }: { onAdd(action: Scenario['actions'][number]): void }) {
  const [kind, setKind] = useState<DoingKind>('press');
  const [written, setWritten] = useState('');
  const action = actionOf(kind, written);
  const label = WRITTEN[kind];
  return (
    <fieldset className="space-y-2 rounded-md border border-dashed p-2.5">
      <legend className="sr-only">Add what the caller does next</legend>
      <Select
        aria-label="Next action"
        value={kind}
        options={DOINGS.map(({ value, label }) => ({ value, label: `The caller ${label}` }))}
        onValueChange={(chosen) => {
          setKind(DOINGS.find(({ value }) => value === chosen)?.value ?? kind);
          setWritten('');
        }}
      />
      {label && (
        <Input
          aria-label={label}
          inputMode={kind === 'say' ? 'text' : 'tel'}
          maxLength={kind === 'say' ? 500 : 40}
          value={written}
          onChange={({ target }) => setWritten(target.value)}
        />
      )}
      <Button
        size="sm"
        disabled={action === null}
        onClick={() => {
          if (action === null) return;
          onAdd(action);
          setWritten('');
        }}
      >
        <Plus aria-hidden />
        Add action
      </Button>
    </fieldset>
  );
}
