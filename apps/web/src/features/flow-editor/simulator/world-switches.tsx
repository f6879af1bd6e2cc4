import { worldChoices } from '@innline/flow';
import { useMemo } from 'react';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { Fold } from './fold';
import type { Simulator } from './use-simulator';

/** No port is called like these. */
const WELL = '$well';
const NEVER = '$never';

/** How each tool, each transfer and each recording of a message goes. A change plays the same call again under it. */
export function WorldSwitches({ simulator: { state, send, document } }: { simulator: Simulator }) {
  const steps = useMemo(() => worldChoices(document), [document]);
  if (steps.length === 0) return null;
  const changed = steps.filter(({ node }) => state.world[node] !== undefined).length;
  return (
    <Fold
      title="Tools, transfers, messages"
      now={changed === 0 ? 'All go well' : `${changed} of ${steps.length} go otherwise`}
    >
      {steps.map(({ node, name, choices }) => (
        <Field key={node} label={name}>
          <Select
            value={state.world[node]?.port ?? WELL}
            onValueChange={(port) => {
              const answer = choices.find((choice) => choice.port === port)?.answer;
              const way = port === NEVER ? { port, answer: { never: 'answers' as const } } : answer && { port, answer };
              send({ type: 'world', node, way: way ?? null });
            }}
            options={[
              { value: WELL, label: 'Goes well' },
              ...choices.map(({ port, label }) => ({ value: port, label })),
              { value: NEVER, label: 'Never answers' },
            ]}
          />
        </Field>
      ))}
    </Fold>
  );
}
