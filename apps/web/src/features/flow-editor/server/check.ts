import type { forHotel } from '@innline/db';
import { type Proof, prove, type ValidateContext } from '@innline/flow';
import { AppError } from '@innline/shared';

/** Checks a draft against what the hotel has. The page does the same in a worker; only this one counts. */
export async function checkDraft(repos: ReturnType<typeof forHotel>, document: unknown): Promise<Proof> {
  const { schedules, departments, hotel } = await repos.hotel.facts();
  const context: ValidateContext = { schedules, departments, onError: hotel.onError, at: Date.now() };
  return prove(document, context);
}

/** The document, or an error that says what is wrong with it: something that is no flow at all is never stored. */
export function requireDocument({ document, problems }: Proof) {
  if (document) return document;
  throw new AppError('unprocessable', problems[0]?.message ?? 'This is not a flow.');
}
