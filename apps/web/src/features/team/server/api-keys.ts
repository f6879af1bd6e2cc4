import { Role } from '@innline/shared';
import * as z from 'zod';
import { hotelProcedure } from '@/server/trpc/init';

export const apiKeys = hotelProcedure('api_key.edit').query(({ ctx }) => ctx.repos.apiKeys.list());

/** `key` in the answer is shown once: only its hash is stored. */
export const createApiKey = hotelProcedure('api_key.edit')
  .input(z.object({ name: z.string().trim().min(1).max(80), role: Role }))
  .mutation(({ ctx, input }) => ctx.repos.apiKeys.create({ name: input.name, role: input.role, by: ctx.actor }));

export const revokeApiKey = hotelProcedure('api_key.edit')
  .input(z.object({ id: z.string().max(64) }))
  .mutation(({ ctx, input }) => ctx.repos.apiKeys.revoke({ id: input.id, by: ctx.actor }));
