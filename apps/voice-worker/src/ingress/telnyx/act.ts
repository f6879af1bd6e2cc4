import { answer } from '../../adapters/telephony/telnyx/answer';
import { hangUp } from '../../adapters/telephony/telnyx/hangup';
import { reject } from '../../adapters/telephony/telnyx/reject';
import { startStreaming } from '../../adapters/telephony/telnyx/start-streaming';
import { signState, signStream, streamUrl } from '../../adapters/telephony/telnyx/tokens';
import type { Services } from '../../services';
import type { CarrierRef } from './book';
import { clientOf, deskOf } from './desk';
import { fallBack } from './fall-back';
import { unansweredBy } from './hangup-cause';
import { type CarrierCall, type CarrierEffect, type CarrierEvent, givenNow, idOf, type Reduced } from './state';

/** Telnyx connects the stream right after the command; a slow network gets this long. */
const TOKEN_MS = 60_000;
/** A stream stops a moment before its call's end is told. */
const LOOK_AGAIN_MS = 1_500;

const withoutNumbers = (error: unknown) => ({ message: (error as Error).name });

/** Takes in what was told and does what follows from it. Never throws: whoever told it cannot help. */
export async function tell(
  ref: CarrierRef,
  event: CarrierEvent,
  services: Services,
  fresh: CarrierCall | null = null,
): Promise<Reduced | null> {
  try {
    const reduced = await deskOf(services).book.tell(ref, event, fresh);
    for (const effect of reduced?.effects ?? []) await act(effect, ref, reduced!.state, services);
    return reduced;
  } catch (error) {
    services.log.error({ err: withoutNumbers(error), event: event.kind }, 'A message of Telnyx could not be followed');
    return null;
  }
}

async function act(effect: CarrierEffect, ref: CarrierRef, call: CarrierCall, services: Services): Promise<void> {
  switch (effect.kind) {
    case 'answer':
      return answerCall(ref, call, services);
    case 'stream_again':
      return streamAgain(effect.streamId, ref, call, services);
    case 'look_again':
      setTimeout(() => void lookAgain(effect.streamId, ref, services), LOOK_AGAIN_MS).unref();
      return;
    case 'ended':
      if (call.role === 'caller') services.registry.get(call.callId)?.media.hungUp();
      // they gave up before their audio came: nobody has to be answered
      if (call.role === 'caller' && call.holder === null) await services.arrivals.drop(call.callId);
      if (call.role === 'caller') for (const id of givenNow(call)) await services.handOvers.told(id, 'caller_left');
      if (call.legId) await unanswered(call.legId, effect.cause, call, services);
      return;
    case 'picked_up':
      // with audio of their own they come by it
      if (call.of) await services.handOvers.told(call.legId!, 'completed');
      return;
    case 'give_up':
      return giveUp(ref, call, services);
    case 'begin':
      return;
  }
}

/** A leg is over that nobody answered, or that was answered before: then this is no news. */
async function unanswered(legId: string, cause: string, { of, hotelId }: CarrierCall, services: Services) {
  const outcome = unansweredBy(cause);
  if (!of) return services.legs.unanswered(legId, outcome);
  if (!(await services.handOvers.told(legId, outcome))) return;
  await tell({ hotelId, callControlId: of }, { kind: 'given_back', legId, again: true }, services);
}

/** Harmless when another worker has done it: Telnyx takes a command's id once. */
export async function answerCall(ref: CarrierRef, call: CarrierCall, services: Services): Promise<void> {
  const { env, log } = services;
  const client = await clientOf(call.hotelId, services);
  if (!client) return;
  const id = ref.callControlId;
  const token = signStream({ ...idOf(call), callControlId: id, after: 'first' }, TOKEN_MS, env);
  const clientState = signState(idOf(call), env);
  try {
    const commandId = `${call.callId}:answer`;
    services.crashPoint('before_answer');
    const done = await answer(client, { id, commandId, clientState, streamUrl: streamUrl(env, token) });
    if (done === 'ended') await tell(ref, { kind: 'ended', cause: 'unspecified' }, services);
  } catch (error) {
    log.warn({ err: withoutNumbers(error), hotelId: call.hotelId }, 'Telnyx would not let us answer a call');
    services.metrics.refused.inc({ why: 'carrier' });
    await reject(client, id, `${call.callId}:reject`).catch(() => {});
  }
}

async function streamAgain(broken: string, ref: CarrierRef, call: CarrierCall, services: Services): Promise<void> {
  const { env, log } = services;
  const client = await clientOf(call.hotelId, services);
  const id = ref.callControlId;
  const token = signStream({ ...idOf(call), callControlId: id, after: broken }, TOKEN_MS, env);
  log.warn({ callId: call.callId }, 'A media stream of Telnyx broke and is started again');
  try {
    if (!client) throw new Error('no account');
    const again = { commandId: `${call.callId}:${broken}`, clientState: signState(idOf(call), env) };
    const done = await startStreaming(client, { id, ...again, streamUrl: streamUrl(env), token });
    if (done === 'ended') await tell(ref, { kind: 'ended', cause: 'unspecified' }, services);
  } catch (error) {
    log.warn({ err: withoutNumbers(error), callId: call.callId }, 'Telnyx would not stream a call again');
  }
}

/** A stream that stopped although its call goes on is as good as broken. */
async function lookAgain(streamId: string, ref: CarrierRef, services: Services): Promise<void> {
  const call = await deskOf(services).book.load(ref);
  if (call && call.ended === null) await tell(ref, { kind: 'stream_broken', streamId }, services);
}

/** No audio will come through any more: the line's own number, or the end. */
async function giveUp(ref: CarrierRef, call: CarrierCall, services: Services): Promise<void> {
  if (await fallBack(ref, call, null, services)) return;
  const client = await clientOf(call.hotelId, services);
  if (client) await hangUp(client, ref.callControlId, `${call.callId}:hangup`).catch(() => {});
}
