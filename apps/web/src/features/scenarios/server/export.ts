import * as z from 'zod';
import { hotelProcedure } from '@/server/trpc/init';
import { exportFile } from './export-file';

/** The scenarios of a flow as a file. */
export const exportScenarios = hotelProcedure('flow.read')
  .input(z.object({ flowId: z.string().max(64) }))
  .query(({ ctx, input }) => exportFile(ctx.repos, input.flowId));
