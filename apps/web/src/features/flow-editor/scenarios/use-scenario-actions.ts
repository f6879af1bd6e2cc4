import type { Scenario, ScenarioFile } from '@innline/flow';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { messageOf, toast } from '@/components/ui/toast';
import { useTRPC } from '@/trpc/client';
import { useHotel } from '@/trpc/hotel';

interface Row {
  id: string;
  body: Scenario;
}

/** What can be done with the scenarios of a flow. What is deleted can be taken back. */
export function useScenarioActions(flowId: string) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { id: hotelId } = useHotel();
  const options = {
    onError: toast.failed,
    onSettled: () => queryClient.invalidateQueries(trpc.scenarios.list.queryFilter({ hotelId, flowId })),
  };
  const adding = useMutation(trpc.scenarios.add.mutationOptions(options));
  const editing = useMutation(trpc.scenarios.edit.mutationOptions(options));
  const removing = useMutation(trpc.scenarios.remove.mutationOptions(options));
  const arranging = useMutation(trpc.scenarios.arrange.mutationOptions(options));
  const importing = useMutation(trpc.scenarios.import.mutationOptions(options));

  const add = (scenario: Scenario, done?: () => void) =>
    adding.mutate({ hotelId, flowId, scenarios: [scenario] }, { onSuccess: done });
  return {
    add,
    edit: (id: string, scenario: Scenario) => editing.mutate({ hotelId, id, scenario }),
    duplicate: ({ body }: Row) => add({ ...body, name: `${body.name.slice(0, 112)} (copy)` }),
    remove: ({ id, body }: Row) =>
      removing.mutate({ hotelId, id }, { onSuccess: () => toast.undo(`“${body.name}” is deleted`, () => add(body)) }),
    arrange: (ids: string[]) => arranging.mutate({ hotelId, flowId, ids }),
    importFile: async (file: File) => {
      const read = await file
        .text()
        .then(JSON.parse)
        .catch(() => undefined);
      if (read === undefined) return toast.info('Nothing was imported', `“${file.name}” is not JSON.`);
      importing.mutate(
        { hotelId, flowId, file: read },
        {
          onSuccess: (answer) =>
            answer.status === 'imported'
              ? toast.done(`${answer.count} ${answer.count === 1 ? 'scenario is' : 'scenarios are'} imported`)
              : toast.info('Nothing was imported', answer.problems.slice(0, 3).join(' ')),
        },
      );
    },
    exportFile: (): Promise<ScenarioFile | null> =>
      queryClient
        .fetchQuery(trpc.scenarios.export.queryOptions({ hotelId, flowId }, { staleTime: 0 }))
        .catch((error: unknown) => {
          toast.info('The scenarios could not be exported', messageOf(error));
          return null;
        }),
  };
}

export type ScenarioActions = ReturnType<typeof useScenarioActions>;
