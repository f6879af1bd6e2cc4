import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { useScenarioList } from '../scenarios/use-run-scenarios';
import { useEditor } from '../store/context';

/** The scenarios the draft does not pass; null: they are being played. */
export function useFailing(flowId: string): { name: string; message: string }[] | null {
  const { data } = useScenarioList(flowId);
  const results = useEditor((state) => state.scenarioResults);
  if (!data) return null;
  if (data.scenarios.length === 0) return [];
  if (!results) return null;
  return data.scenarios.flatMap(({ id, body: { name } }) => {
    const result = results[id];
    return result && !result.passed ? [{ name, message: result.differences[0]?.message ?? '' }] : [];
  });
}

interface Props {
  failing: readonly { name: string; message: string }[];
  reason: string;
  onReason(reason: string): void;
}

/** What fails, and why it is published all the same. */
export function FailingScenarios({ failing, reason, onReason }: Props) {
  if (failing.length === 0) return null;
  return (
    <section aria-label="Scenarios that fail" className="space-y-2">
      <h3 className="font-medium text-sm">
        {failing.length === 1 ? 'A scenario fails:' : `${failing.length} scenarios fail:`}
      </h3>
      <ul className="max-h-40 list-none space-y-1 overflow-y-auto">
        {failing.map(({ name, message }) => (
          <li key={name} className="rounded-md bg-destructive-soft px-2.5 py-1.5 text-[13px] leading-[18px]">
            <strong className="font-medium">{name}:</strong> {message}
          </li>
        ))}
      </ul>
      <Field label="Publish anyway because" help="Kept in the audit log together with what fails.">
        <Input value={reason} maxLength={500} autoComplete="off" onChange={(event) => onReason(event.target.value)} />
      </Field>
    </section>
  );
}
