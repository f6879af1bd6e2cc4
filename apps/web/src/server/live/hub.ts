import { redisKeys, STREAM_FIELD } from '@innline/shared';
import type { Redis } from 'ioredis';
import { compareIds, NOTHING_YET } from './stream-id';

/** An entry of a hotel's live stream: its id and a LiveEvent as JSON. */
export interface LiveEntry {
  id: string;
  json: string;
}

type Listener = (entry: LiveEntry) => void;

interface Followed {
  /** The last entry handed out; everything after it will be. */
  position: string;
  listeners: Set<Listener>;
}

const BLOCK_MS = 5_000;

type RawEntries = [id: string, fields: string[]][];

export function toEntries(raw: RawEntries): LiveEntry[] {
  return raw.flatMap(([id, fields]) => {
    const at = fields.indexOf(STREAM_FIELD);
    const json = at < 0 ? undefined : fields[at + 1];
    return json === undefined ? [] : [{ id, json }];
  });
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Follows the live streams of all hotels somebody looks at with ONE blocking XREAD, and hands each entry to everybody who
 * follows that hotel.
 */
export class LiveHub {
  private readonly followed = new Map<string, Followed>();
  private readerId: number | null = null;
  /** Counts changes of the set of streams; the reader says which it has seen. */
  private wanted = 0;
  private seen = 0;
  private running: Promise<void> | null = null;
  private closed = false;

  /** @param reader for XREAD alone @param commands for everything else */
  constructor(
    private readonly reader: Redis,
    private readonly commands: Redis,
  ) {}

  /** From now on `listener` gets every entry after the returned position. */
  async follow(hotelId: string, listener: Listener): Promise<{ position: string; stop: () => void }> {
    if (!this.followed.has(hotelId)) {
      const position = await this.lastId(hotelId);
      // somebody else may have come while we asked
      if (!this.followed.has(hotelId)) this.followed.set(hotelId, { position, listeners: new Set() });
    }
    const followed = this.followed.get(hotelId)!;
    followed.listeners.add(listener);
    const stop = () => {
      followed.listeners.delete(listener);
      if (followed.listeners.size === 0 && this.followed.get(hotelId) === followed) this.followed.delete(hotelId);
    };
    const { position } = followed;
    this.wanted++;
    this.running ??= this.run();
    void this.wakeReader();
    return { position, stop };
  }

  async lastId(hotelId: string): Promise<string> {
    const [last] = await this.commands.xrevrange(redisKeys.live(hotelId), '+', '-', 'COUNT', 1);
    return last?.[0] ?? NOTHING_YET;
  }

  close(): void {
    this.closed = true;
    this.reader.disconnect();
  }

  /** A blocked XREAD does not know of a stream added since; it is woken until it has looked again. */
  private async wakeReader(): Promise<void> {
    const target = this.wanted;
    while (!this.closed && this.seen < target && this.followed.size > 0) {
      if (this.readerId !== null) await this.commands.client('UNBLOCK', this.readerId).catch(() => {});
      await pause(10);
    }
  }

  private async run(): Promise<void> {
    while (!this.closed && this.followed.size > 0) {
      try {
        await this.readOnce();
      } catch {
        // Redis is away: positions are kept, so nothing is skipped when it comes back
        if (!this.closed) await pause(250);
      }
    }
    this.running = null;
    if (!this.closed && this.followed.size > 0) this.running = this.run();
  }

  private async readOnce(): Promise<void> {
    // asked every time: after a reconnect it is another one
    this.readerId = Number(await this.reader.client('ID'));
    const hotels = [...this.followed.keys()];
    const positions = hotels.map((id) => this.followed.get(id)!.position);
    this.seen = this.wanted;
    const keys = hotels.map((id) => redisKeys.live(id));
    // not by `call('XREAD')`: only the named command turns RESP3's map into pairs
    const read = this.reader.xread('COUNT', 500, 'BLOCK', BLOCK_MS, 'STREAMS', ...keys, ...positions);
    const answer = (await read) as [string, RawEntries][] | null;
    const hotelOf = new Map(keys.map((key, index) => [key, hotels[index]!]));
    for (const [key, raw] of answer ?? []) this.handOut(hotelOf.get(key)!, raw);
  }

  private handOut(hotelId: string, raw: RawEntries): void {
    const followed = this.followed.get(hotelId);
    if (!followed) return;
    for (const entry of toEntries(raw)) {
      // a hotel left and entered again during one read begins at its new position
      if (compareIds(entry.id, followed.position) <= 0) continue;
      followed.position = entry.id;
      for (const listener of followed.listeners) listener(entry);
    }
  }
}
