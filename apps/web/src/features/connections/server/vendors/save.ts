import { AppError, type ConnectionKind } from '@innline/shared';
import * as z from 'zod';
import { hotelProcedure } from '@/server/trpc/init';
import { kindOf, rowOf, VendorName } from './rows';

const Values = z.record(z.string().max(64), z.string().max(500));

/** The first thing that is wrong, under the name its field has on the form. */
function check(kind: ConnectionKind, part: 'settings' | 'secrets', values: Record<string, string>) {
  const parsed = kind[part].safeParse(values);
  if (parsed.success) return parsed.data as Record<string, string>;
  const { path, message } = parsed.error.issues[0]!;
  const label = kind.fields.find(({ name }) => name === path[0])?.label ?? String(path[0] ?? kind.label);
  throw new AppError('unprocessable', `${label}: ${message}`);
}

/** Stores the account; without `secrets` the stored ones stay. */
export const saveVendor = hotelProcedure('connection.edit')
  .input(z.object({ vendor: VendorName, settings: Values, secrets: Values.optional() }))
  .mutation(async ({ ctx, input }) => {
    const kind = kindOf(input.vendor);
    const settings = check(kind, 'settings', input.settings);
    const secrets = input.secrets && check(kind, 'secrets', input.secrets);
    const before = rowOf(await ctx.repos.connections.list(), input.vendor);
    if (!secrets && !before?.hasSecrets) throw new AppError('unprocessable', 'Enter the credentials, too.');
    // tokens signed with a stored secret would be accepted by the old server, whoever gets hold of them
    const [was, is] = [before?.settings.outboundAddress, settings.outboundAddress];
    const moved = before?.settings.url !== settings.url || (was && is && was !== is);
    if (!secrets && moved) {
      throw new AppError('unprocessable', 'The address leads to another server now. Enter the credentials again.');
    }
    const fields = { settings, secrets, by: ctx.actor };
    const { id } = before
      ? await ctx.repos.connections.update({ id: before.id, ...fields })
      : await ctx.repos.connections.create({ vendor: input.vendor, name: kind.label, ...fields });
    return { id };
  });
