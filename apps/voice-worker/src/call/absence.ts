/**
 * A caller whose connection broke without a goodbye is waited for: nothing is asked, nothing is counted, no time runs
 * out. Either they come back, or the grace is over and they have left.
 */
export class Absence {
  private timer: NodeJS.Timeout | null = null;
  private ended = () => {};

  constructor(private readonly over: () => void) {}

  get lasts(): boolean {
    return this.timer !== null;
  }

  /** @param ended told when it ends, however it does */
  begin(graceMs: number, ended = () => {}): void {
    this.end();
    this.ended = ended;
    this.timer = setTimeout(() => {
      this.end();
      this.over();
    }, graceMs);
  }

  end(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    const { ended } = this;
    this.ended = () => {};
    ended();
  }
}
