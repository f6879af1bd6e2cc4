import { useQuery } from '@tanstack/react-query';
import { ArrowRight } from 'lucide-react';
import { Skeleton } from '@/components/ui/skeleton';
import { useTRPC } from '@/trpc/client';
import { useHotel } from '@/trpc/hotel';
import { useEditorSession } from '../editor/session';
import { goTo } from '../problems/go-to';
import { useEditor, useEditorStore } from '../store/context';

/** What will be otherwise for callers than with the version they reach now, in sentences made from both drawings. */
export function CallersNotice({ live, onShow }: { live: number; onShow(): void }) {
  const trpc = useTRPC();
  const store = useEditorStore();
  const { id: hotelId } = useHotel();
  const { flowId, save } = useEditorSession();
  const steps = useEditor((state) => state.document.nodes);
  const compared = useQuery(
    trpc.flowVersions.compare.queryOptions(
      { hotelId, flowId, from: live, to: 'draft' },
      // the server tells it of the draft that it has
      { enabled: save.status === 'saved', staleTime: 0 },
    ),
  );
  if (compared.error) return null;
  const told = compared.data?.told;
  return (
    <section aria-label="What callers will notice" className="space-y-1.5 text-sm">
      <h3 className="font-medium">What callers will notice</h3>
      {!told && <Skeleton className="h-5 w-2/3" />}
      {told?.length === 0 && <p className="text-muted-foreground">Nothing: they meet the same as now.</p>}
      {told && told.length > 0 && (
        <ul className="max-h-44 list-none space-y-1 overflow-y-auto">
          {told.map(({ words, node }) => (
            <li key={words}>
              <button
                type="button"
                disabled={!steps.some(({ id }) => id === node)}
                className="flex w-full items-start gap-2 rounded-md bg-muted/60 px-2.5 py-1.5 text-left text-[13px] leading-[18px] enabled:hover:bg-foreground/5"
                onClick={() => {
                  goTo(store, { node, field: null });
                  onShow();
                }}
              >
                <ArrowRight aria-hidden className="mt-0.5 size-4 shrink-0 text-muted-foreground" />
                <span>{words}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
