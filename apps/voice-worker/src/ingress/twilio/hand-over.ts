import { TWILIO_PATHS, type TwilioCallRef } from '../../adapters/telephony/twilio/addresses';
import { handOver } from '../../adapters/telephony/twilio/hand-over';
import { hangUp } from '../../adapters/telephony/twilio/twiml';
import { idAt } from '../../call/carrier-calls';
import { type HandOverWay, SETTLE_MS } from '../../call/hand-over-way';
import type { Webhook } from '../webhook';
import { sendTwiml, streamFor } from './answer';
import { twilioDoors } from './doors';
import { handedTo, isFinal } from './params';
import { closeCall } from './status';
import { verifiedCall } from './verify';

/** Twilio rings somebody for the caller and connects the two by itself; whom nobody answers gets a stream to us again. */
export const twilioHandOver: HandOverWay = {
  transport: 'twilio',
  async of({ callId, hotelId, carrier }, _, { accounts, env, log, handOvers }) {
    const sid = carrier?.sid;
    const account = sid ? await accounts.of(hotelId, 'twilio').catch(() => null) : null;
    if (!sid || !account) return null;
    return async ({ id, to, ringSeconds }) => {
      const told = await handOvers.expect(id, ringSeconds * 1_000 + SETTLE_MS);
      const ref: TwilioCallRef = { hotelId, callId, role: 'staff', leg: id, given: true };
      try {
        await handOver(sid, { to, ringSeconds, ref }, account, env);
        return (await told.outcome) ?? 'no_answer';
      } catch (error) {
        log.warn({ callId, err: { message: (error as Error).message } }, 'Twilio would not hand a caller over');
        told.forget();
        return 'refused';
      }
    };
  },
};

/** The ringing is over, or the talk after it: whoever was not reached is ours again. */
export const handedOver: Webhook = {
  method: 'POST',
  path: TWILIO_PATHS.handOver,
  vendor: 'twilio',
  door: twilioDoors.handOver,
  async handle(request, res) {
    const { services } = request;
    const { params, ref } = await verifiedCall(request);
    const { CallSid: sid } = params;
    const { hotelId, callId, leg } = ref;
    const caller = { callId, role: 'caller', leg: null } as const;
    const left = isFinal(params.CallStatus);
    const outcome = handedTo(params);
    // known before the caller is back: whoever gets them asks
    if (leg !== null) await services.handOvers.told(leg, left && outcome !== 'completed' ? 'caller_left' : outcome);
    if (left) await closeCall(params, hotelId, caller, services);
    const over = left || outcome === 'completed' || (await services.carrierCalls.ended('twilio', idAt(hotelId, sid)));
    sendTwiml(res, over ? hangUp() : streamFor({ kind: 'back', sid, hotelId, callId }, services));
  },
};
