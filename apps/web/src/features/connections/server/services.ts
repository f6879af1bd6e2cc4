import { AppError, HTTP_SERVICE, HttpServiceSettings } from '@innline/shared';
import * as z from 'zod';
import { hotelProcedure } from '@/server/trpc/init';
import { ServiceInput, storedFields } from './input';

const Id = z.object({ id: z.string().max(64) });

/** HTTP services with their open settings. Header values are sealed and never sent to a page. */
export const services = hotelProcedure('connection.edit').query(async ({ ctx }) => {
  const rows = await ctx.repos.connections.list();
  return rows
    .filter((row) => row.vendor === HTTP_SERVICE)
    .map(({ settings, ...row }) => ({ ...row, ...HttpServiceSettings.parse(settings) }));
});

export const create = hotelProcedure('connection.edit')
  .input(ServiceInput)
  .mutation(async ({ ctx, input: { hotelId: _, ...service } }) => {
    const { id } = await ctx.repos.connections.create({
      vendor: HTTP_SERVICE,
      ...storedFields(service),
      by: ctx.actor,
    });
    return { id };
  });

/** A new base address needs the headers entered again: a stored secret must not be sent to somewhere else. */
export const update = hotelProcedure('connection.edit')
  .input(ServiceInput.extend(Id.shape))
  .mutation(async ({ ctx, input: { hotelId: _, id, ...service } }) => {
    const before = await ctx.repos.connections.get(id);
    const { baseUrl, headerNames } = HttpServiceSettings.parse(before.settings);
    if (before.hasSecrets && !service.headers && new URL(baseUrl).origin !== new URL(service.baseUrl).origin) {
      throw new AppError('unprocessable', 'The address leads to another server now. Enter the headers again.');
    }
    await ctx.repos.connections.update({ id, ...storedFields(service, headerNames), by: ctx.actor });
  });

export const remove = hotelProcedure('connection.edit')
  .input(Id)
  .mutation(({ ctx, input }) => ctx.repos.connections.remove({ id: input.id, by: ctx.actor }));
