import type { CallerScript } from '@innline/flow';
import { useHotelContext } from '../hotel/hotel-context';

/** The shortest call that runs into a problem, step by step, and when it would have to come in. */
export function ShownCall({ call: { at, words } }: { call: CallerScript }) {
  const { schedules } = useHotelContext();
  if (words.length === 0) return null;
  const when =
    at === null
      ? null
      : new Intl.DateTimeFormat('en', {
          dateStyle: 'medium',
          timeStyle: 'short',
          timeZone: schedules[0]?.schedule.timeZone,
        }).format(at);
  return (
    <details className="w-full px-2.5 pb-2 text-[13px] leading-[18px]">
      <summary className="w-fit cursor-pointer rounded-sm pl-6 text-muted-foreground hover:text-foreground">
        Show the call
      </summary>
      <ol className="mt-1 list-decimal space-y-0.5 pl-10 text-muted-foreground">
        {when && <li>A call comes in on {when}</li>}
        {words.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same step may come twice.
          <li key={`${index} ${line}`}>{line}</li>
        ))}
      </ol>
    </details>
  );
}
