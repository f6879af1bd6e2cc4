import { SYSTEM } from '@innline/db';
import type { FakeTelnyx } from '@innline/testkit/telnyx';
import type { HotelFixture } from '@innline/testkit/worker';

/**
 * The hotel's account at a fake Telnyx, whose webhooks go to the public address.
 * @returns the id of its application, which numbers are bought for
 */
export async function connectTelnyx({ db, hotel }: HotelFixture, fake: FakeTelnyx, publicUrl: string): Promise<string> {
  const applicationId = fake.account.addApplication(`${publicUrl}/api/triggers/phone-call?hotel=${hotel.id}`);
  await db.connections.create({
    ...{ vendor: 'telnyx', name: 'Telnyx', by: SYSTEM },
    settings: { publicKey: fake.key.publicKey, applicationId },
    secrets: { apiKey: fake.apiKey },
  });
  return applicationId;
}
