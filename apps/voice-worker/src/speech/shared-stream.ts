import { deferred } from './promise';

/** One source, any number of listeners, each from the beginning. */
export interface SharedStream<T> {
  /** All that was already there, then the rest as it comes. @throws the source's error after its last value, or the signal's reason */
  listen(signal?: AbortSignal): AsyncIterable<T>;
  /** Everything at the end; rejects if the source failed. */
  whole: Promise<T[]>;
}

/** Starts reading `source` at once and reads it to its end, whether anybody listens or not. */
export function createSharedStream<T>(source: AsyncIterable<T>): SharedStream<T> {
  const values: T[] = [];
  let wake = deferred();
  let ended = false;

  const whole = (async () => {
    try {
      for await (const value of source) {
        values.push(value);
        wake.resolve();
        wake = deferred();
      }
      return values;
    } finally {
      ended = true;
      wake.resolve();
    }
  })();
  whole.catch(() => {}); // a listener may come later; nobody listening is no crash

  return {
    whole,
    async *listen(signal) {
      const aborted = deferred<never>();
      aborted.promise.catch(() => {});
      const abort = () => aborted.reject(signal?.reason);
      if (signal?.aborted) abort();
      signal?.addEventListener('abort', abort, { once: true });
      try {
        for (let i = 0; ; i++) {
          while (i >= values.length && !ended) await Promise.race([wake.promise, aborted.promise]);
          signal?.throwIfAborted();
          if (i >= values.length) break;
          yield values[i]!;
        }
        await whole;
      } finally {
        signal?.removeEventListener('abort', abort);
      }
    },
  };
}
