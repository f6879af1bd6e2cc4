import { hotelProcedure } from '@/server/trpc/init';

/** Without their secrets. */
export const list = hotelProcedure('webhook.edit').query(({ ctx }) => ctx.repos.webhooks.list());
