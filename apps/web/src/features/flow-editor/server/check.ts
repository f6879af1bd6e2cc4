import type { forHotel } from '@innline/db';
import { FlowDocument, type Proof, prove, usedFlows, type ValidateContext, withoutSubflows } from '@innline/flow';
import { AppError } from '@innline/shared';
import { guaranteesOf } from './guarantees';
import { takesPaymentsOf } from './takes-payments';

/**
 * Checks a draft against what the hotel has. The page does the same in a worker; only this one counts. `flowId`: which flow
 * it is the draft of, so that it cannot use itself.
 */
export async function checkDraft(
  repos: ReturnType<typeof forHotel>,
  document: unknown,
  flowId?: string,
): Promise<Proof> {
  const [{ schedules, departments, hotel }, row, takesPayments] = await Promise.all([
    repos.hotel.facts(),
    repos.hotel.get(),
    takesPaymentsOf(repos),
  ]);
  const flows = await repos.versions.library(usedIn(document));
  const known = { schedules, departments, flows, flowId, onError: hotel.onError, ...guaranteesOf(row) };
  const context: ValidateContext = { ...known, takesPayments, at: Date.now() };
  // what is wrong counts here; the page shows the calls
  return prove(document, context, { calls: 'none' });
}

/** What somebody sends may be anything. */
function usedIn(document: unknown): string[] {
  const read = FlowDocument.safeParse(document);
  return read.success ? usedFlows(read.data) : [];
}

/** The document, or an error that says what is wrong with it: something that is no flow at all is never stored. */
export function requireDocument({ document, problems }: Proof) {
  // what it uses is the hotel's to say, not the document's
  if (document) return withoutSubflows(document);
  throw new AppError('unprocessable', problems[0]?.message ?? 'This is not a flow.');
}
