import type { forHotel } from '@innline/db';
import { CONNECTION_KINDS, type Vendor } from '@innline/shared';

/** Whether the hotel has connected somebody who takes payments. */
export async function takesPaymentsOf({
  connections,
}: Pick<ReturnType<typeof forHotel>, 'connections'>): Promise<boolean> {
  const rows = await connections.list();
  return rows.some(({ vendor, hasSecrets }) => {
    const kind = Object.hasOwn(CONNECTION_KINDS, vendor) ? CONNECTION_KINDS[vendor as Vendor] : null;
    return hasSecrets && kind?.category === 'payment';
  });
}
