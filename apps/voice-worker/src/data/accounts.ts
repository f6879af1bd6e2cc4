import { CONNECTION_KINDS, type Vendor, type VendorSecrets, type VendorSettings } from '@innline/shared';
import type { Logger } from '@innline/shared/server';
import type { WorkerData } from './contract';
import { Remembered } from './remembered';
import { within } from './within';

/** A hotel's account with a vendor, checked. Keep it no longer than the work at hand: secrets change. */
export type Account<V extends Vendor> = { id: string; hotelId: string } & VendorSettings<V> & VendorSecrets<V>;

/** What was entered a moment ago counts for the next call. */
const FRESH_MS = 3_000;
const ASK_MS = 1_000;

/** The hotels' accounts, remembered so that a call does not wait for PostgreSQL and goes on while it is away. */
export class Accounts {
  private readonly known: Remembered<unknown>;
  private readonly projects = new Map<string, string[]>();

  constructor(
    private readonly data: Pick<WorkerData, 'connections' | 'hotelsByLiveKitKey'>,
    private readonly log: Logger,
    now: () => number = Date.now,
  ) {
    this.known = new Remembered(FRESH_MS, now);
  }

  /**
   * The first connection of the vendor that is complete; null: there is none.
   * @throws what the database throws, unless an earlier answer is remembered
   */
  async of<V extends Vendor>(hotelId: string, vendor: V): Promise<Account<V> | null> {
    return (await this.known.of(`${hotelId}/${vendor}`, () => this.load(hotelId, vendor))) as Account<V> | null;
  }

  /**
   * The accounts that may have signed with this LiveKit key, a group's hotels share one project; empty: nobody's.
   * @throws what the database throws, unless an earlier answer is remembered
   */
  async ofLiveKitKey(apiKey: string): Promise<Account<'livekit'>[]> {
    const found = await within(this.data.hotelsByLiveKitKey(apiKey), ASK_MS).catch((error) => {
      const known = this.projects.get(apiKey);
      if (known) return known;
      throw error;
    });
    if (found.length > 0) this.projects.set(apiKey, found);
    const accounts = await Promise.all(found.map((hotelId) => this.of(hotelId, 'livekit')));
    return accounts.filter((account) => account?.apiKey === apiKey) as Account<'livekit'>[];
  }

  /** Something of this hotel's connections changed. */
  forget(hotelId: string): void {
    this.known.forget(`${hotelId}/`);
  }

  private async load<V extends Vendor>(hotelId: string, vendor: V): Promise<Account<V> | null> {
    const kind = CONNECTION_KINDS[vendor];
    for (const { id, settings, secrets } of await this.data.connections(hotelId, vendor)) {
      const [open, sealed] = [kind.settings.safeParse(settings), kind.secrets.safeParse(secrets)];
      if (open.success && sealed.success) return { id, hotelId, ...open.data, ...sealed.data } as unknown as Account<V>;
      this.log.warn({ hotelId, vendor, connection: id }, 'A connection is not complete and is not used');
    }
    return null;
  }
}
