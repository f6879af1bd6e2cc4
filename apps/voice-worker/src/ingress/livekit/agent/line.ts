import { forHotel } from '@innline/db';
import { toE164 } from '@innline/shared/phone';
import type { ReadyVersion } from '../../../routing/load';
import type { Services } from '../../../services';

export interface AgentLine {
  lineId: string | null;
  lineName: string | null;
  /** What the line's callers reach now; null: nothing published. */
  version: ReadyVersion | null;
}

async function lineIdOf(hotelId: string, asked: { line_id?: string; called_number?: string }, services: Services) {
  if (asked.line_id) return asked.line_id;
  const number = asked.called_number ? toE164(asked.called_number) : null;
  const byNumber = number ? await services.routes.lineByNumber(number) : null;
  // another hotel's number is nobody's here
  if (byNumber?.hotelId === hotelId) return byNumber.lineId;
  const lines = await forHotel(hotelId).lines.list();
  return lines.find(({ active, flow }) => active && flow !== null)?.id ?? null;
}

/** The line an outside agent's call is on, and its live flow. */
export async function lineOf(
  hotelId: string,
  asked: { line_id?: string; called_number?: string },
  /** The agent's own name of the call. */
  callSid: string,
  services: Services,
): Promise<AgentLine> {
  const lineId = await lineIdOf(hotelId, asked, services);
  if (!lineId) return { lineId: null, lineName: null, version: null };
  const { line, route } = await services.routes.of(hotelId, lineId, Date.now(), callSid);
  const version = route.kind === 'flow' ? await services.routes.reached(hotelId, route) : null;
  return { lineId: line?.id ?? null, lineName: line?.name ?? null, version };
}
