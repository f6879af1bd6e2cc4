/** What a call has begun: some of it is waited for before it tells its end, some before it is forgotten. Never rejects. */
export class Work {
  private readonly wrappingUp = new Set<Promise<unknown>>();
  private readonly behind = new Set<Promise<unknown>>();

  constructor(private readonly failed: (error: unknown) => void) {}

  /** Tells its own end before the call may tell its own. */
  wrapUp(work: Promise<unknown>): void {
    this.keep(work, this.wrappingUp);
  }

  /** Outlives the call's end. */
  background(work: Promise<unknown>): void {
    this.keep(work, this.behind);
  }

  async wrappedUp(): Promise<void> {
    await Promise.all(this.wrappingUp);
  }

  async done(): Promise<void> {
    await Promise.all(this.behind);
  }

  private keep(work: Promise<unknown>, among: Set<Promise<unknown>>): void {
    const kept = work.catch(this.failed).finally(() => among.delete(kept));
    among.add(kept);
  }
}
