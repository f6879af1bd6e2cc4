/** Tries again while a service is away: 0.5 s, 1 s … 30 s apart. Gives up after `attempts` and throws the last reason. */
export async function retrying<T>(work: () => Promise<T>, attempts = 20): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= attempts) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.min(250 * 2 ** attempt, 30_000)).unref());
    }
  }
}
