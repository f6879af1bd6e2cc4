import type { SimulatedCall } from '@innline/flow';
import { Fold } from './fold';

const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** What the flow knows at this moment: variables and answers. */
export function Known({ call: { vars, answers } }: { call: SimulatedCall }) {
  const rows = [
    ...Object.entries(vars).map(([name, value]) => ({
      key: `vars.${name}`,
      name,
      text: value === null ? '' : shown(value),
    })),
    ...Object.entries(answers).map(([name, { value }]) => ({ key: `answers.${name}`, name, text: shown(value) })),
  ];
  if (rows.length === 0) return null;
  const filled = rows.filter(({ text }) => text !== '').length;
  return (
    <Fold title="What the flow knows" now={`${filled} of ${rows.length}`}>
      <dl className="space-y-1.5 text-[13px]">
        {rows.map(({ key, name, text }) => (
          <div key={key} className="grid grid-cols-[7rem_1fr] gap-2">
            <dt className="truncate text-muted-foreground" title={name}>
              {name}
            </dt>
            <dd className="break-words">
              {text === '' ? <span className="text-muted-foreground">not yet</span> : text}
            </dd>
          </div>
        ))}
      </dl>
    </Fold>
  );
}
