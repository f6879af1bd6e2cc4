/**
 * A caller whose connection broke without a goodbye is waited for: nothing is asked, nothing is counted, no time runs
 * out. Either they come back, or the grace is over and they have left.
 */
export class Absence {
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly over: () => void) {}

  get lasts(): boolean {
    return this.timer !== null;
  }

  begin(graceMs: number): void {
    this.end();
    this.timer = setTimeout(() => {
      this.timer = null;
      this.over();
    }, graceMs);
  }

  end(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
  }
}
