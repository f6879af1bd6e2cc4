import { toast as sonner } from 'sonner';

/** What a failed request may say to a person; tRPC's errors carry a sentence made for it. */
export const messageOf = (error: unknown): string =>
  error instanceof Error && error.message ? error.message : 'Something went wrong. Please try again.';

export const toast = {
  done: (text: string) => void sonner.success(text),
  info: (text: string, description?: string) => void sonner(text, { description }),
  /** Pass it to `onError` of a mutation. */
  failed: (error: unknown) => void sonner.error(messageOf(error), { duration: 8_000 }),
  /** For what was done at once and can be taken back. */
  undo: (text: string, undo: () => void) =>
    void sonner(text, { duration: 10_000, action: { label: 'Undo', onClick: undo } }),
};
