import { Scenario, type ScenarioExpectation, type ScenarioResult } from '@innline/flow';
import { ArrowLeft, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Textarea } from '@/components/ui/textarea';
import { CallerFields } from '../simulator/caller-fields';
import { useEditor } from '../store/context';
import { ActionList } from './action-list';
import { AddExpectation } from './add-expectation';
import { expectationWords } from './expectation-words';

interface Props {
  scenario: Scenario;
  result: ScenarioResult | null;
  onSave(scenario: Scenario): void;
  onClose(): void;
}

/** What a scenario is called, when it happens, who calls, what is done, and what must come of it. Saved when it is left. */
export function ScenarioForm({ scenario, result, onSave, onClose }: Props) {
  const document = useEditor((state) => state.document);
  const [draft, setDraft] = useState(scenario);
  const read = Scenario.safeParse(draft);
  const problems = new Map(read.error?.issues.map(({ path, message }) => [path[0], `${message}.`]));
  const close = () => {
    if (read.success && JSON.stringify(read.data) !== JSON.stringify(scenario)) onSave(read.data);
    onClose();
  };
  const setCaller = (caller: Partial<Scenario['caller']>) =>
    setDraft({ ...draft, caller: { ...draft.caller, ...caller } });
  const setExpect = (expect: ScenarioExpectation[]) => setDraft({ ...draft, expect });
  const failed = new Map(result?.differences.map(({ expectation, message }) => [expectation, message]));
  return (
    <section aria-label="Edit scenario" className="flex h-full min-h-0 flex-col">
      <header className="flex items-center gap-1 border-b px-2 py-2 pr-11">
        <Button variant="ghost" size="sm" disabled={!read.success} onClick={close}>
          <ArrowLeft aria-hidden />
          Save and back
        </Button>
      </header>
      <div className="min-h-0 flex-1 space-y-4 overflow-y-auto p-4">
        <Field label="Name" error={problems.get('name') ?? null}>
          <Input
            value={draft.name}
            maxLength={120}
            onChange={(event) => setDraft({ ...draft, name: event.target.value })}
          />
        </Field>
        <Field label="What it is for" error={problems.get('about') ?? null}>
          <Textarea
            rows={2}
            value={draft.about}
            maxLength={500}
            onChange={(event) => setDraft({ ...draft, about: event.target.value })}
          />
        </Field>
        <Field label="The call comes in" help="On the hotel’s clock." error={problems.get('at') ?? null}>
          <Input
            type="datetime-local"
            value={draft.at}
            onChange={(event) => setDraft({ ...draft, at: event.target.value.slice(0, 16) })}
          />
        </Field>
        <Field label="Caller’s number" help="Empty: the number is withheld." error={problems.get('caller') ?? null}>
          <Input
            inputMode="tel"
            maxLength={20}
            value={draft.caller.number ?? ''}
            onChange={({ target }) => setCaller({ number: target.value.replace(/[^\d+]/g, '') || null })}
          />
        </Field>
        <CallerFields caller={draft.caller} onChange={setCaller} />
        <ActionList scenario={draft} onChange={setDraft} />
        <section aria-label="What must come of it" className="space-y-2">
          <h3 className="font-medium text-sm">What must come of it</h3>
          <ul className="list-none space-y-1">
            {draft.expect.map((wanted, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two expectations may read the same.
              <li key={index} className="flex items-start gap-1 rounded-md border px-2.5 py-1.5">
                <span className="min-w-0 flex-1 text-[13px] leading-[18px]">
                  {expectationWords(wanted, document)}
                  {draft.expect === scenario.expect && failed.has(index) && (
                    <span className="block text-destructive">{failed.get(index)}</span>
                  )}
                </span>
                <Button
                  variant="ghost"
                  size="icon-sm"
                  aria-label={`Remove: ${expectationWords(wanted, document)}`}
                  onClick={() => setExpect(draft.expect.filter((_, at) => at !== index))}
                >
                  <Trash2 />
                </Button>
              </li>
            ))}
          </ul>
          <AddExpectation
            document={document}
            actions={draft.actions}
            onAdd={(wanted) => setExpect([...draft.expect, wanted])}
          />
        </section>
      </div>
    </section>
  );
}
