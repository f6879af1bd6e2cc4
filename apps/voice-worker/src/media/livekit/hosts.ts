import { AppError } from '@innline/shared';
import type { Logger } from '@innline/shared/server';
import { HostProcess } from './host-process';
import { type Joining, RoomMedia } from './room-media';

const JOIN_MS = 10_000;

export interface MediaHostOptions {
  /** Rooms one process holds at once: a crash loses no more, and beyond it one core is full. */
  maxRooms: number;
  /** Rooms after which a process is replaced: the native library keeps about 1 MB of each. */
  retireAfter: number;
  /** The same by memory, MB. */
  maxRssMb: number;
  /** A room that has not been joined by then is given up; 10 s unless told. */
  joinMs?: number;
  log: Logger;
}

/** The child processes that hold a worker's LiveKit rooms. The first one starts with the first room. */
export class MediaHosts {
  private readonly hosts = new Set<HostProcess>();
  private readonly leaving = new Set<Promise<void>>();
  private closed = false;

  constructor(private readonly options: MediaHostOptions) {}

  get stats(): { pid: number; rooms: number; served: number; rssMb: number; retiring: boolean }[] {
    return [...this.hosts].map((host) => {
      const { pid, size: rooms, served, rssMb } = host;
      return { pid, rooms, served, rssMb, retiring: this.isRetiring(host) };
    });
  }

  /**
   * Joins a room as one end of a call.
   * @throws AppError `unavailable` when the room cannot be joined in time
   */
  async join(joining: Joining): Promise<RoomMedia> {
    const media = new RoomMedia(joining, () => this.place(), {
      joinMs: this.options.joinMs ?? JOIN_MS,
      left: (host) => this.sweep(host),
      leaving: (work) => this.await(work),
    });
    await media.join();
    return media;
  }

  /** Waits for rooms that are being left, then ends all processes. */
  async close(): Promise<void> {
    this.closed = true;
    await Promise.all([...this.leaving]);
    for (const host of this.hosts) host.stop();
  }

  private await(work: Promise<void>): void {
    const tracked = work.finally(() => this.leaving.delete(tracked));
    this.leaving.add(tracked);
  }

  /** The fullest host that still takes somebody, so that the others can end. */
  private place(): HostProcess {
    if (this.closed) throw new AppError('unavailable', 'This worker is ending. Call again.');
    const open = [...this.hosts].filter(
      (host) => host.alive && !this.isRetiring(host) && host.size < this.options.maxRooms,
    );
    return open.sort((a, b) => b.size - a.size)[0] ?? this.start();
  }

  private isRetiring({ served, rssMb }: HostProcess): boolean {
    return served >= this.options.retireAfter || rssMb > this.options.maxRssMb;
  }

  private start(): HostProcess {
    const { log } = this.options;
    const host = new HostProcess({
      load: () => this.sweep(host),
      fault: (message) => log.error({ pid: host.pid, message }, 'A media host reports a fault'),
      ended: ({ expected, code, signal }) => {
        this.hosts.delete(host);
        if (!expected) log.error({ pid: host.pid, code, signal, rooms: host.size }, 'A media host died');
      },
    });
    this.hosts.add(host);
    log.info({ pid: host.pid }, 'A media host begins');
    return host;
  }

  /** A host that takes nobody any more ends with its last room. */
  private sweep(host: HostProcess): void {
    if (host.size > 0 || !host.alive || !this.isRetiring(host)) return;
    this.options.log.info({ pid: host.pid, served: host.served, rssMb: host.rssMb }, 'A media host is replaced');
    host.stop();
  }
}
