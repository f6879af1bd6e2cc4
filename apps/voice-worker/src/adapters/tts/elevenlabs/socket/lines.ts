import { dial, type Line } from './line';

/** Between two sentences of one caller; longer costs sockets the vendor counts. */
export const IDLE_MS = 30_000;
const MOST_IDLE = 8;

/** Sockets between utterances: the next sentence of the same voice finds its line open. */
export class Lines {
  private readonly idle = new Map<Line, NodeJS.Timeout>();
  private readonly busy = new Set<Line>();

  constructor(private readonly headers: () => Record<string, string>) {}

  /** `fresh`: not one that has been waiting. @throws SpeechError `refused` for what cannot be a key */
  take(url: string, fresh: boolean): { line: Line; waited: boolean } {
    let found: Line | undefined;
    if (!fresh) for (const line of this.idle.keys()) if (line.url === url && line.usable) found = line;
    if (found) this.unshelve(found);
    const line = found ?? dial(url, this.headers());
    this.busy.add(line);
    return { line, waited: found !== undefined };
  }

  giveBack(line: Line): void {
    this.busy.delete(line);
    line.attach(null);
    if (!line.usable || this.idle.size >= MOST_IDLE) return line.close();
    const timer = setTimeout(() => {
      this.idle.delete(line);
      line.close();
    }, IDLE_MS);
    this.idle.set(line, timer.unref());
  }

  /** It is not known what still comes on it. */
  discard(line: Line): void {
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

  private unshelve(line: Line): void {
    clearTimeout(this.idle.get(line));
    this.idle.delete(line);
  }
}
