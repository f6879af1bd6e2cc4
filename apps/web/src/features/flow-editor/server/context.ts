import { hotelProcedure } from '@/server/trpc/init';
import { guaranteesOf } from './guarantees';
import { takesPaymentsOf } from './takes-payments';

/**
 * What of the hotel a flow can name: everything the editor needs before it opens. Other flows by name only: what is drawn in
 * those it uses is asked for by `library`. Voices by `speech`, since a vendor is asked for them.
 */
export const context = hotelProcedure('flow.read').query(async ({ ctx, input }) => {
  const [facts, row, liveFlows, takesPayments] = await Promise.all([
    ctx.repos.hotel.facts(),
    ctx.repos.hotel.get(),
    ctx.repos.versions.liveFlows(),
    takesPaymentsOf(ctx.repos),
  ]);
  return {
    hotelId: input.hotelId,
    schedules: Object.entries(facts.schedules).map(([id, { name, schedule }]) => ({ id, name, schedule })),
    departments: Object.entries(facts.departments).map(([id, { name }]) => ({ id, name })),
    liveFlows,
    languages: facts.hotel.languages,
    onError: facts.hotel.onError,
    guarantees: { ...guaranteesOf(row), takesPayments },
  };
});
