import { formatNumber } from '@innline/shared/phone';
import { useHotel } from '@/trpc/hotel';

export interface LineHere {
  id: string;
  name: string;
  number: string | null;
  when: string;
}

/** Whose callers will meet what is published. */
export function LinesThatLeadHere({ lines }: { lines: readonly LineHere[] }) {
  const { country } = useHotel();
  if (lines.length === 0) {
    return (
      <p className="text-muted-foreground text-sm">
        No line leads to this flow yet. You can lead one here under Lines.
      </p>
    );
  }
  return (
    <section aria-label="Lines that lead here" className="text-sm">
      <h3 className="mb-1 font-medium">Callers of</h3>
      <ul className="list-none space-y-0.5">
        {lines.map(({ id, name, number, when }) => (
          <li key={id} className="flex justify-between gap-3 text-muted-foreground">
            <span>
              {name}
              {when === 'closed' && ' (while closed)'}
            </span>
            <span className="tabular">{number ? formatNumber(number, country) : 'from the page'}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
