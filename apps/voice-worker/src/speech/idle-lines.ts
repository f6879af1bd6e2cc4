/** A vendor's socket that outlives one utterance. */
export interface IdleLine {
  /** What it was dialled for. */
  readonly url: string;
  readonly usable: boolean;
  /** Nobody listens to it any more. */
  attach(nobody: null): void;
  close(): void;
}

const MOST_IDLE = 8;

/** Sockets between utterances: the next one for the same address finds its line open. */
export class IdleLines<L extends IdleLine> {
  private readonly idle = new Map<L, NodeJS.Timeout>();
  private readonly busy = new Set<L>();

  /**
   * @param o.idleMs how long a line waits; longer costs sockets the vendor counts
   * @param o.waits whether this one may wait at all; left out: every one
   */
  constructor(private readonly o: { dial(url: string): L; idleMs: number; waits?(line: L): boolean }) {}

  /**
   * @param fresh not one that has been waiting
   * @throws what dialling throws
   */
  take(url: string, fresh = false): { line: L; waited: boolean } {
    let found: L | undefined;
    if (!fresh) for (const line of this.idle.keys()) if (line.url === url && line.usable) found = line;
    if (found) this.unshelve(found);
    const line = found ?? this.o.dial(url);
    this.busy.add(line);
    return { line, waited: found !== undefined };
  }

  /** The utterance is over and the line is in order. */
  giveBack(line: L): void {
    this.busy.delete(line);
    line.attach(null);
    const waits = line.usable && this.idle.size < MOST_IDLE && (this.o.waits?.(line) ?? true);
    if (!waits) return line.close();
    const timer = setTimeout(() => {
      this.idle.delete(line);
      line.close();
    }, this.o.idleMs);
    this.idle.set(line, timer.unref());
  }

  /** Something is still under way on it. */
  discard(line: L): void {
    this.busy.delete(line);
    line.close();
  }

  close(): void {
    for (const line of [...this.idle.keys(), ...this.busy]) {
      this.unshelve(line);
      line.close();
    }
    this.busy.clear();
  }

  private unshelve(line: L): void {
    clearTimeout(this.idle.get(line));
    this.idle.delete(line);
  }
}
