import { actionWords, END_WORDS, type FlowDocument, type Scenario, ScenarioExpectation, TOOLS } from '@innline/flow';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';

const KINDS = [
  { value: 'visits', label: 'comes to a step' },
  { value: 'avoids', label: 'never comes to a step' },
  { value: 'is_at', label: 'is at a step' },
  { value: 'ends', label: 'ends because' },
  { value: 'goes_on', label: 'is not over' },
  { value: 'says', label: 'hears the words' },
  { value: 'never_says', label: 'never hears the words' },
  { value: 'runs_tool', label: 'makes the hotel do' },
  { value: 'knows', label: 'leaves a variable as' },
] as const;
type Kind = (typeof KINDS)[number]['value'];

/** No number of actions. */
const AT_THE_END = 'end';

/** Every moment at which the flow waits for the caller again. */
const momentsOf = (actions: Scenario['actions']) => [
  { value: '0', label: 'Before the caller does anything' },
  ...actions.map((action, index) => ({
    value: String(index + 1),
    label: `After ${index + 1}: the caller ${actionWords(action)}`,
  })),
];

/** One more thing that must be so, put together from a choice and a word. */
export function AddExpectation({
  document,
  actions,
  onAdd,
}: {
  document: FlowDocument;
  actions: Scenario['actions'];
  onAdd(wanted: ScenarioExpectation): void;
}) {
  const [kind, setKind] = useState<Kind>('visits');
  const [chosen, setChosen] = useState('');
  const [words, setWords] = useState('');
  const [when, setWhen] = useState(AT_THE_END);
  const choices = choicesFor(kind, document);
  const read = ScenarioExpectation.safeParse({
    ...draftOf(kind, chosen, words),
    ...(when === AT_THE_END ? {} : { after: Number(when) }),
  });
  const add = () => {
    if (!read.success) return;
    onAdd(read.data);
    setChosen('');
    setWords('');
    setWhen(AT_THE_END);
  };
  return (
    <fieldset className="space-y-2 rounded-md border border-dashed p-2.5">
      <legend className="sr-only">Add an expectation</legend>
      <Select
        aria-label="The call"
        value={kind}
        options={KINDS.map(({ value, label }) => ({ value, label: `The call ${label}` }))}
        onValueChange={(next) => {
          setKind(next);
          setChosen('');
        }}
      />
      {choices && (
        <Select
          aria-label="Which"
          placeholder="Choose…"
          value={chosen === '' ? undefined : chosen}
          options={choices}
          onValueChange={setChosen}
        />
      )}
      {(kind === 'says' || kind === 'never_says' || kind === 'knows') && (
        <Input
          aria-label={kind === 'knows' ? 'Value' : 'Words'}
          value={words}
          maxLength={500}
          onChange={(event) => setWords(event.target.value)}
        />
      )}
      <Select
        aria-label="When it must be so"
        value={when}
        options={[{ value: AT_THE_END, label: 'At the end' }, ...momentsOf(actions)]}
        onValueChange={setWhen}
      />
      <Button size="sm" disabled={!read.success} onClick={add}>
        <Plus aria-hidden />
        Add
      </Button>
    </fieldset>
  );
}

function choicesFor(kind: Kind, { nodes, variables }: FlowDocument): { value: string; label: string }[] | null {
  switch (kind) {
    case 'visits':
    case 'avoids':
    case 'is_at':
      return nodes.filter(({ type }) => type !== 'note').map(({ id, name }) => ({ value: id, label: name }));
    case 'ends':
      return Object.entries(END_WORDS).map(([value, label]) => ({ value, label }));
    case 'runs_tool':
      return Object.values(TOOLS).map(({ name, label }) => ({ value: name, label }));
    case 'knows':
      return variables.map(({ name }) => ({ value: `vars.${name}`, label: name }));
    default:
      return null;
  }
}

function draftOf(kind: Kind, chosen: string, words: string): object {
  switch (kind) {
    case 'visits':
    case 'avoids':
    case 'is_at':
      return { that: kind, node: chosen };
    case 'goes_on':
      return { that: kind };
    case 'ends':
      return { that: kind, reason: chosen };
    case 'runs_tool':
      return { that: kind, tool: chosen };
    case 'knows':
      return { that: kind, what: chosen, value: words };
    default:
      return { that: kind, contains: words };
  }
}
