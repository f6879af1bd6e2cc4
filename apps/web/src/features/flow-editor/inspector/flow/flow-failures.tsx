'use client';
import { useHotelContext } from '../../hotel/hotel-context';
import { useEditor } from '../../store/context';

/** Where callers go when a step breaks: the flow's own lane, else what the hotel's settings say. */
export function FlowFailures() {
  const hotel = useHotelContext();
  const own = useEditor((state) => state.document.nodes.find(({ type }) => type === 'on_error')?.name ?? null);
  return (
    <section aria-label="If a step breaks">
      <h3 className="font-medium text-[13px]">If a step breaks</h3>
      <p className="mt-1 text-muted-foreground text-xs">{own ? `Callers go on at “${own}”.` : inWords(hotel)}</p>
    </section>
  );
}

function inWords({ onError, departments }: ReturnType<typeof useHotelContext>): string {
  const desk = departments.find(({ id }) => id === onError?.departmentId)?.name;
  const message = onError?.voicemail ? 'may leave a message' : 'hear a goodbye';
  const way = desk ? `are passed to ${desk}; where nobody answers, they ${message}` : message;
  return `Callers hear an apology and ${way}. That is the hotel’s setting; “If something breaks” from the palette is a way of this flow’s own.`;
}
