import type { ServerResponse } from 'node:http';
import { callUrl, streamUrl, TWILIO_PATHS } from '../../adapters/telephony/twilio/addresses';
import { connectStream, sayAndHangUp } from '../../adapters/telephony/twilio/twiml';
import { type SentenceId, sentence } from '../../prompts/sentences';
import type { Services } from '../../services';
import { type Ticket, writeTicket } from './ticket';

export function sendTwiml(res: ServerResponse, twiml: string): void {
  res.writeHead(200, { 'content-type': 'text/xml; charset=utf-8', 'cache-control': 'no-store' });
  res.end(twiml);
}

/** The language to speak to a hotel's callers in, before a flow knows better. */
export async function languageOf(hotelId: string | null, { routes }: Services): Promise<string> {
  const facts = hotelId === null ? null : await routes.hotel(hotelId).catch(() => null);
  return facts?.hotel.languages[0] ?? 'en';
}

/** We cannot serve this caller: Twilio says so for us. */
export async function apologyFor(
  id: SentenceId,
  why: string,
  hotelId: string | null,
  services: Services,
): Promise<string> {
  services.metrics.refused.inc({ why });
  return sayAndHangUp(sentence(id, await languageOf(hotelId, services)));
}

/** Connects the call with a worker; when the stream ends, `resume` decides how to go on. */
export function streamFor(ticket: Ticket, { env }: Services): string {
  const role = ticket.kind === 'leg' ? ticket.role : 'caller';
  const ref = { hotelId: ticket.hotelId, callId: ticket.callId, role, leg: null };
  return connectStream({
    url: streamUrl(TWILIO_PATHS.stream, env),
    ticket: writeTicket(ticket, env),
    next: callUrl(TWILIO_PATHS.resume, ref, env),
  });
}
