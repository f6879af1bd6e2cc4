import { newId } from '@innline/shared/ids';
import { dialInstead, hangUp } from '../../adapters/telephony/twilio/twiml';
import { idAt } from '../../call/carrier-calls';
import { roomElsewhere } from '../../call/other-workers';
import { type SentenceId, sentence } from '../../prompts/sentences';
import type { Services } from '../../services';
import type { Webhook } from '../webhook';
import { apologyFor, languageOf, sendTwiml, streamFor } from './answer';
import { twilioDoors } from './doors';
import { numberOf, type TwilioParams } from './params';
import { isFrom, readWebhook } from './verify';

type Found = { hotelId: string; lineId: string };

/** Nothing of ours can answer: the line's own number instead, else a sentence. */
async function instead(
  found: Found,
  { To }: TwilioParams,
  o: { number: string | null; why: string; sentence: SentenceId },
  services: Services,
): Promise<string> {
  if (o.number === null) return apologyFor(o.sentence, o.why, found.hotelId, services);
  services.metrics.refused.inc({ why: o.why });
  const otherwise = sentence(o.sentence, await languageOf(found.hotelId, services));
  return dialInstead({ number: o.number, callerId: numberOf(To), otherwise });
}

async function answer(found: Found, params: TwilioParams, services: Services): Promise<string> {
  const { hotelId, lineId } = found;
  const { CallSid: sid, From } = params;
  // an old webhook again, or one that was overtaken by the end
  if (await services.carrierCalls.ended('twilio', idAt(hotelId, sid))) return hangUp();
  const { line, route } = await services.routes.of(hotelId, lineId, Date.now(), null);
  if (route.kind === 'fallback')
    return instead(found, params, { number: route.number, why: route.why, sentence: 'no_flow' }, services);
  if (services.registry.free === 0 && (await roomElsewhere(services)) === 0) {
    const number = line?.fallbackNumber ?? null;
    return instead(found, params, { number, why: 'no_capacity', sentence: 'busy' }, services);
  }
  // Twilio asks again when it got no answer: it is still the same call
  const fresh = { callId: newId(), hotelId, role: 'caller' as const };
  const call = await services.carrierCalls.announce('twilio', idAt(hotelId, sid), fresh);
  return streamFor({ kind: 'new', sid, hotelId, callId: call.callId, lineId, from: numberOf(From) }, services);
}

/** Somebody calls one of the hotels' numbers. Whatever is wrong on our side, the caller hears a sentence. */
export const inbound = (path: string, id: string): Webhook => ({
  method: 'POST',
  path,
  vendor: 'twilio',
  door: twilioDoors.inbound(id),
  async handle(request, res) {
    const { services } = request;
    const read = readWebhook(request);
    const number = numberOf(read.params.To);
    let found: Found | null = null;
    try {
      found = number === null ? null : await services.routes.lineByNumber(number);
      if (!found) return sendTwiml(res, await apologyFor('no_flow', 'no_such_number', null, services));
      const known = await services.accounts.of(found.hotelId, 'twilio');
      if (!known) return sendTwiml(res, await apologyFor('no_flow', 'no_account', found.hotelId, services));
    } catch (error) {
      // PostgreSQL is away and we have not met this number before
      services.log.error({ err: { message: (error as Error).message } }, 'A call could not be routed');
      return sendTwiml(res, await apologyFor('fault', 'no_database', null, services));
    }
    await isFrom(found.hotelId, request, read);
    try {
      sendTwiml(res, await answer(found, read.params, services));
    } catch (error) {
      services.log.error({ err: { message: (error as Error).message } }, 'A call could not be answered');
      sendTwiml(res, await apologyFor('fault', 'internal', found.hotelId, services));
    }
  },
});
