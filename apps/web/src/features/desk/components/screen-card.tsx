import { formatNumber } from '@innline/shared/phone';
import { useHotel } from '@/trpc/hotel';
import type { LiveCall } from '../calls/live-call';

/** The last things said that fit a card. */
const LINES = 4;
const SPEAKERS = { caller: 'Caller', hotel: 'Hotel', staff: 'Staff' } as const;

/** Who calls, what they told the flow, and what was said: a colleague need not ask again. */
export function ScreenCard({ call }: { call: LiveCall }) {
  const { country } = useHotel();
  const { lines, values, node } = call.view;
  const said = lines.filter(({ final }) => final).slice(-LINES);
  const facts = [
    ...(call.callerNumber ? [{ name: 'Number', value: formatNumber(call.callerNumber, country) }] : []),
    ...(call.lineName ? [{ name: 'Line', value: call.lineName }] : []),
    ...(node ? [{ name: 'Step', value: node.name }] : []),
    ...values.map(({ name, value }) => ({ name: name.replaceAll('_', ' '), value })),
  ];
  return (
    <div className="grid w-full gap-x-6 gap-y-3 rounded-lg border border-border bg-card px-4 py-3 sm:grid-cols-2">
      <section aria-label="About the caller">
        <h3 className="font-medium text-muted-foreground text-xs">About the caller</h3>
        <dl className="mt-1.5 grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-sm">
          {facts.map(({ name, value }) => (
            <div key={name} className="contents">
              <dt className="text-muted-foreground capitalize">{name}</dt>
              <dd className="break-words font-medium">{value}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section aria-label="Said so far">
        <h3 className="font-medium text-muted-foreground text-xs">Said so far</h3>
        {said.length === 0 && <p className="mt-1.5 text-muted-foreground text-sm">Nothing yet.</p>}
        <ul className="mt-1.5 space-y-1 text-sm leading-snug">
          {said.map(({ segment, speaker, text }) => (
            <li key={segment} className="line-clamp-2">
              <span className="text-muted-foreground">{SPEAKERS[speaker]}: </span>
              {text}
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
