import { dial, type Line } from './line';

/** Somebody who is asked again answers within this; longer costs sockets the vendor counts. */
const IDLE_MS = 20_000;
const MOST_IDLE = 8;

/** Sockets between utterances: a question asked again finds its socket open. */
export class Lines {
  private readonly idle = new Map<Line, NodeJS.Timeout>();
  private readonly busy = new Set<Line>();

  constructor(private readonly apiKey: string) {}

  take(url: string): Line {
    let found: Line | undefined;
    for (const line of this.idle.keys()) if (line.url === url && line.usable) found = line;
    const line = found ?? dial(url, this.apiKey);
    if (found) this.unshelve(found);
    this.busy.add(line);
    return line;
  }

  /** The utterance is over and the line is in order. */
  giveBack(line: Line): void {
    this.busy.delete(line);
    line.attach(null);
    // flux knows no KeepAlive
    if (!line.usable || line.url.includes('/v2/') || this.idle.size >= MOST_IDLE) return line.close();
    const timer = setTimeout(() => {
      this.idle.delete(line);
      line.close();
    }, IDLE_MS);
    this.idle.set(line, timer.unref());
  }

  /** Something is still under way on it. */
  discard(line: Line): void {
    this.busy.delete(line);
    line.close();
  }

  close(): void {
    for (const line of this.idle.keys()) {
      this.unshelve(line);
      line.close();
    }
    for (const line of this.busy) line.close();
    this.busy.clear();
  }

  private unshelve(line: Line): void {
    clearTimeout(this.idle.get(line));
    this.idle.delete(line);
  }
}
