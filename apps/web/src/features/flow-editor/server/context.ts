import { hotelProcedure } from '@/server/trpc/init';
import { guaranteesOf } from './guarantees';
import { takesPaymentsOf } from './takes-payments';
import { speechOf } from './voices';

/** What of the hotel a flow can name. Other flows by name only: what is drawn in those it uses is asked for by `library`. */
export const context = hotelProcedure('flow.read').query(async ({ ctx, input }) => {
  const claims = { hotelId: input.hotelId, role: ctx.role, userId: ctx.actor.id, userName: ctx.actor.name };
  const [facts, row, liveFlows, takesPayments, speech] = await Promise.all([
    ctx.repos.hotel.facts(),
    ctx.repos.hotel.get(),
    ctx.repos.versions.liveFlows(),
    takesPaymentsOf(ctx.repos),
    speechOf(claims),
  ]);
  return {
    hotelId: input.hotelId,
    schedules: Object.entries(facts.schedules).map(([id, { name, schedule }]) => ({ id, name, schedule })),
    departments: Object.entries(facts.departments).map(([id, { name }]) => ({ id, name })),
    liveFlows,
    languages: facts.hotel.languages,
    onError: facts.hotel.onError,
    guarantees: { ...guaranteesOf(row), takesPayments },
    ...speech,
  };
});
