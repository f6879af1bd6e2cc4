import { BusyPolicy } from '@innline/shared';
import * as z from 'zod';

const id = z.string().max(64);

/** `undefined` leaves a field as it is, `null` empties it. */
export const LineFields = z.object({
  name: z.string().trim().min(1, 'Give the line a name.').max(80).optional(),
  number: z.string().trim().max(32).nullable().optional(),
  flowId: id.nullable().optional(),
  scheduleId: id.nullable().optional(),
  closedFlowId: id.nullable().optional(),
  fallbackNumber: z.string().trim().max(32).nullable().optional(),
  busyPolicy: BusyPolicy.optional(),
  active: z.boolean().optional(),
});

export const DepartmentFields = z.object({
  name: z.string().trim().min(1, 'Give the department a name.').max(80).optional(),
  number: z.string().trim().max(32).nullable().optional(),
  scheduleId: id.nullable().optional(),
  memberIds: z.array(id).max(200).optional(),
  ringTargets: z
    .array(z.enum(['desks', 'number']))
    .min(1, 'Choose what rings.')
    .max(2)
    .optional(),
  ringStrategy: z.enum(['all', 'in_order']).optional(),
  secondsPerMember: z.number().int().min(5, 'at least five seconds').max(60, 'at most a minute').optional(),
});
