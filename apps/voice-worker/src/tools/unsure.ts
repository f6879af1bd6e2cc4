import type { Json, ToolName } from '@innline/flow';

/** What may be sent twice with the effect of once (RFC 9110, 9.2.2). */
const IDEMPOTENT = new Set(['GET', 'PUT', 'DELETE']);

/**
 * What a tool tells the flow, as its outcome `unknown`, when it was begun and its answer was lost. Null: it is done again,
 * since a repetition changes nothing: the hotel system keeps what it did under the effect's key.
 *
 * Neither carrier takes a key for text messages (Telnyx honours `Idempotency-Key` only where an endpoint declares it, and
 * `POST /v2/messages` does not; Twilio's Messages resource has none), SMTP has nothing of the kind, and whether a web
 * service heeds the `Idempotency-Key` we send is not known. Once at most is what can be promised there.
 */
export function unsureOf(tool: ToolName, input: Json): Json | null {
  switch (tool) {
    case 'send_sms':
      return { messageId: 'unknown' };
    case 'send_email':
      return { sent: null };
    case 'http_request':
      return IDEMPOTENT.has(methodOf(input)) ? null : { status: null, body: null, mapped: {} };
    default:
      return null;
  }
}

function methodOf(input: Json): string {
  const method = input !== null && typeof input === 'object' && !Array.isArray(input) ? input.method : null;
  // as the tool reads it: nothing given is a question
  return typeof method === 'string' && method.trim() !== '' ? method.trim().toUpperCase() : 'GET';
}
