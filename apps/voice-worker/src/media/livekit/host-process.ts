import { spawn } from 'node:child_process';
import type { Duplex } from 'node:stream';
import { hostEntry } from './host-entry';
import type { AboutHost, FromHost, ToHost } from './messages';
import { createReader, packAudio, packMessage } from './wire';

export interface LegHandlers {
  /** Valid during the call only. */
  audio(bytes: Buffer): void;
  message(message: FromHost): void;
  /** The host died with this leg in it. */
  died(): void;
}

export interface HostHandlers {
  load(rssMb: number): void;
  fault(message: string): void;
  /** Once, however it ends; `expected` when it was asked to. */
  ended(how: { expected: boolean; code: number | null; signal: string | null }): void;
}

/** One child process that holds LiveKit rooms, seen from the worker. */
export class HostProcess {
  readonly pid: number;
  /** Rooms joined since it began. */
  served = 0;
  rssMb = 0;
  private readonly legs = new Map<number, LegHandlers>();
  private readonly pipe: Duplex;
  private readonly child;
  private next = 1;
  private stopping = false;
  private over = false;
  private corked = false;

  constructor(private readonly on: HostHandlers) {
    // fd 3 is the pipe. The native library writes to the other two, sometimes with callers' numbers in it
    this.child = spawn(process.execPath, ['--no-warnings', hostEntry()], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    this.pid = this.child.pid ?? 0;
    this.pipe = this.child.stdio[3] as Duplex;
    const read = createReader<FromHost | AboutHost>({
      audio: (leg, bytes) => this.legs.get(leg)?.audio(bytes),
      message: (leg, message) => (leg === 0 ? this.about(message as AboutHost) : this.tell(leg, message as FromHost)),
    });
    this.pipe.on('data', (chunk: Buffer) => {
      try {
        read(chunk);
      } catch {
        this.child.kill('SIGKILL');
      }
    });
    // broken pipes are told by the exit
    this.pipe.on('error', () => {});
    this.child.once('error', () => this.end(null, null));
    this.child.once('exit', (code, signal) => this.end(code, signal));
  }

  get size(): number {
    return this.legs.size;
  }
  /** Bytes a leg is behind, on average. */
  get backlog(): number {
    return this.pipe.writableLength / Math.max(1, this.legs.size);
  }
  get alive(): boolean {
    return !this.over && !this.stopping;
  }

  /** A place for one leg; its number. */
  open(handlers: LegHandlers): number {
    const leg = this.next++;
    this.legs.set(leg, handlers);
    this.served += 1;
    return leg;
  }

  audio(leg: number, frame: Int16Array): void {
    this.write(packAudio(leg, frame));
  }
  order(leg: number, order: ToHost): void {
    this.write(packMessage(leg, order));
  }
  /** Nothing more comes of this leg. */
  forget(leg: number): void {
    this.legs.delete(leg);
  }

  /** Ends the process; its rooms notice at once. */
  stop(): void {
    this.stopping = true;
    this.pipe.end();
    setTimeout(() => this.child.kill('SIGKILL'), 2_000).unref();
  }

  /** All that a tick of the clock sends to all calls leaves in one write. */
  private write(bytes: Buffer): void {
    if (this.over || this.stopping) return;
    if (!this.corked) {
      this.corked = true;
      this.pipe.cork();
      process.nextTick(() => {
        this.corked = false;
        this.pipe.uncork();
      });
    }
    this.pipe.write(bytes);
  }

  private tell(leg: number, message: FromHost): void {
    this.legs.get(leg)?.message(message);
  }

  private about(message: AboutHost): void {
    if (message.type === 'load') {
      this.rssMb = message.rssMb;
      this.on.load(message.rssMb);
    } else if (message.type === 'fault') this.on.fault(message.message);
  }

  private end(code: number | null, signal: string | null): void {
    if (this.over) return;
    this.over = true;
    const legs = [...this.legs.values()];
    this.legs.clear();
    this.on.ended({ expected: this.stopping, code, signal });
    for (const leg of legs) leg.died();
  }
}
