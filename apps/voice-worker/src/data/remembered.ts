import { within } from './within';

/** With an earlier answer at hand nobody waits longer than this for a newer one. */
const PATIENCE_MS = 300;
/** Without one: then a caller hears an apology, or the fallback number rings. */
const FIRST_MS = 2_500;

/**
 * Answers of the database, remembered: a call must start within milliseconds, and also while the database refuses or,
 * worse, swallows what it is asked.
 */
export class Remembered<T> {
  private readonly answers = new Map<string, { value: T; at: number }>();
  /** Asked and not answered in time: until that ends nobody asks again, and nobody waits. */
  private readonly stuck = new Set<string>();

  /** @param freshMs what was answered within this is not asked again */
  constructor(
    private readonly freshMs: number,
    private readonly now: () => number = Date.now,
    /** Strangers can ask for anything; beyond this many all are forgotten. */
    private readonly most = Number.POSITIVE_INFINITY,
  ) {}

  /** @throws what `load` throws, AppError `unavailable` when it does not answer; unless an earlier answer is remembered */
  async of(key: string, load: () => Promise<T>): Promise<T> {
    const known = this.answers.get(key);
    if (known && (this.stuck.has(key) || this.now() - known.at < this.freshMs)) return known.value;
    const loading = this.load(key, load);
    if (!known) return within(loading, FIRST_MS);
    const newer = await within(
      loading.then(
        (value) => ({ value }),
        () => known,
      ),
      PATIENCE_MS,
    ).catch(() => {
      this.stuck.add(key);
      void loading.catch(() => {}).finally(() => this.stuck.delete(key));
      return known;
    });
    return newer.value;
  }

  /** What begins so is asked again. */
  forget(prefix: string): void {
    for (const key of this.answers.keys()) if (key.startsWith(prefix)) this.answers.delete(key);
  }

  private async load(key: string, load: () => Promise<T>): Promise<T> {
    const value = await load();
    if (this.answers.size >= this.most) this.answers.clear();
    this.answers.set(key, { value, at: this.now() });
    return value;
  }
}
