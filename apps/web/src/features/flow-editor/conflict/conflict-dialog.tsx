'use client';
import { useMutation } from '@tanstack/react-query';
import { Button } from '@/components/ui/button';
import { Dialog, DialogContent, DialogFooter } from '@/components/ui/dialog';
import { RelativeTime } from '@/components/ui/time';
import { toast } from '@/components/ui/toast';
import { useTRPC } from '@/trpc/client';
import { useHotel } from '@/trpc/hotel';
import { useEditorSession } from '../editor/session';
import { useHotelContext } from '../hotel/hotel-context';
import { useEditor } from '../store/context';
import { sideOf } from './both-sides';
import { collisionWords } from './collision-words';

/** Two people changed the same thing: nothing was overwritten, and one of them decides. */
export function ConflictDialog() {
  const { save, autosave } = useEditorSession();
  const document = useEditor((state) => state.document);
  const language = useEditor((state) => state.language);
  const { voices } = useHotelContext();
  const trpc = useTRPC();
  const { id: hotelId } = useHotel();
  const keepCopy = useMutation(
    trpc.flowEditor.keepCopy.mutationOptions({
      onSuccess: ({ name }) => {
        toast.done(`Yours is kept as “${name}”`);
        autosave?.resolve('take_theirs');
      },
      onError: toast.failed,
    }),
  );
  if (save.status !== 'conflict') return null;
  const { theirs, collisions } = save.conflict;
  const who = theirs.byName ?? 'Somebody';
  return (
    <Dialog open>
      <DialogContent
        title={`${who} changed this flow too`}
        onEscapeKeyDown={(event) => event.preventDefault()}
        onInteractOutside={(event) => event.preventDefault()}
        className="[&>header_button]:hidden"
      >
        <p className="text-sm leading-relaxed">
          <strong className="font-medium">{who}</strong> saved <RelativeTime at={new Date(theirs.at)} />. Nothing was
          overwritten. Everything fits together except for this:
        </p>
        <ul aria-label="What both of you changed" className="max-h-64 space-y-2 overflow-y-auto text-sm">
          {collisions.map((collision) => {
            const [mine, other] = [document, theirs.document].map((side) =>
              sideOf(collision, side, { language, voices }),
            );
            return (
              <li
                key={`${collision.kind} ${collision.node} ${collision.name} ${collision.what}`}
                className="rounded-md bg-muted/60 p-3"
              >
                <p className="font-medium">{collisionWords(collision, document)}</p>
                {(mine ?? other) && (
                  <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5 text-[13px]">
                    <dt className="text-muted-foreground">Yours</dt>
                    <dd className="line-clamp-3">{mine ?? '–'}</dd>
                    <dt className="text-muted-foreground">Theirs</dt>
                    <dd className="line-clamp-3">{other ?? '–'}</dd>
                  </dl>
                )}
              </li>
            );
          })}
        </ul>
        <DialogFooter className="justify-start">
          <Button variant="primary" onClick={() => autosave?.resolve('keep_mine_where_they_collide')}>
            Keep both, mine where they differ
          </Button>
          <Button onClick={() => autosave?.resolve('take_theirs')}>Take theirs</Button>
          <Button busy={keepCopy.isPending} onClick={() => keepCopy.mutate({ hotelId, document })}>
            Keep mine as a copy
          </Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  );
}
