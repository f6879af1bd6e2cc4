import type { SpeechJobKind } from './jobs';

/** `call`: somebody is on the line. `partial`: a guess while they still speak, worthless if late. `render`: prompts ahead of time. */
export type JobPriority = 'call' | 'partial' | 'render';

export interface QueuedJob {
  id: number;
  kind: SpeechJobKind;
  input: unknown;
  priority: JobPriority;
  queuedAt: number;
  resolve(output: unknown): void;
  reject(error: Error): void;
}

const ORDER: JobPriority[] = ['call', 'partial', 'render'];

/** First in, first out within a priority; a higher priority always goes first. */
export function createJobQueue() {
  const waiting: Record<JobPriority, QueuedJob[]> = { call: [], partial: [], render: [] };
  return {
    add(job: QueuedJob): void {
      waiting[job.priority].push(job);
    },
    /** @param withRender false while only one thread is free */
    next(withRender: boolean): QueuedJob | undefined {
      for (const priority of ORDER) {
        if (priority === 'render' && !withRender) return undefined;
        const job = waiting[priority].shift();
        if (job) return job;
      }
      return undefined;
    },
    remove(id: number): void {
      for (const priority of ORDER) waiting[priority] = waiting[priority].filter((job) => job.id !== id);
    },
    clear(error: Error): void {
      for (const priority of ORDER) for (const job of waiting[priority].splice(0)) job.reject(error);
    },
    lengths: (): Record<JobPriority, number> => ({
      call: waiting.call.length,
      partial: waiting.partial.length,
      render: waiting.render.length,
    }),
  };
}
