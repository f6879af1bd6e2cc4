import { fork } from 'node:child_process';
import type { ToCallers } from '../callers';

export interface CallersProcess {
  /** @throws Error with the callers' own stack */
  ask<T>(message: ToCallers): Promise<T>;
  end(): void;
}

/** Callers in a process of their own, asked one thing at a time. */
export function startCallers(): CallersProcess {
  const child = fork(new URL('../callers.mjs', import.meta.url), { execArgv: [] });
  return {
    ask: <T>(message: ToCallers) =>
      new Promise<T>((resolve, reject) => {
        child.once('message', (answer: T & { failed?: string }) =>
          answer.failed ? reject(new Error(answer.failed)) : resolve(answer),
        );
        child.send(message);
      }),
    end: () => child.disconnect(),
  };
}
