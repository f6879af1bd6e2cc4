// on globalThis: a bundler or a hot reload may load this file twice
const holder = globalThis as typeof globalThis & { innlineOnce?: Map<string, unknown> };

/** What a process has one of, made at first use: so `next build` needs no environment, database or Redis. */
export function oncePerProcess<T>(name: string, make: () => T): () => T {
  return () => {
    holder.innlineOnce ??= new Map();
    if (!holder.innlineOnce.has(name)) holder.innlineOnce.set(name, make());
    return holder.innlineOnce.get(name) as T;
  };
}

/** Makes all of it anew at its next use: a test file with other servers than the one before it. */
export function forgetAll(): void {
  holder.innlineOnce?.clear();
}
