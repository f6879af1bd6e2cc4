import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { type Dial, extensionKeys } from '../contract';

/** Voices Twilio has for the languages of our own sentences. */
export const SPOKEN: Record<string, string> = { en: 'en-US', es: 'es-ES', fr: 'fr-FR', de: 'de-DE' };

interface Words {
  text: string;
  /** ISO 639-1 */
  language: string;
}

const say = (response: VoiceResponse, { text, language }: Words) =>
  response.say({ language: (SPOKEN[language] ?? 'en-US') as 'en-US' }, text);

/** Connects the call with a media stream. When the stream ends, whoever ends it, Twilio asks `next` how to go on. */
export function connectStream(o: { url: string; ticket: string; next: string }): string {
  const response = new VoiceResponse();
  const stream = response.connect({ action: o.next, method: 'POST' }).stream({ url: o.url });
  stream.parameter({ name: 'ticket', value: o.ticket });
  response.redirect({ method: 'POST' }, o.next);
  return response.toString();
}

/** A sentence, then the line closes. */
export function sayAndHangUp(words: Words): string {
  const response = new VoiceResponse();
  say(response, words);
  response.hangup();
  return response.toString();
}

/** Rings another number instead of us; where nobody answers there, a sentence. */
export function dialInstead(o: { number: string; callerId: string | null; otherwise: Words }): string {
  const response = new VoiceResponse();
  response.dial(o.callerId === null ? {} : { callerId: o.callerId }, o.number);
  say(response, o.otherwise);
  response.hangup();
  return response.toString();
}

/**
 * Connects the caller with somebody, without us. `status` hears when they answer, `next` is asked when it is over. They see
 * the caller's own number.
 */
export function dialOnward(o: { to: Dial['to']; ringSeconds: number; status: string; next: string }): string {
  const response = new VoiceResponse();
  const dial = response.dial({ action: o.next, method: 'POST', timeout: o.ringSeconds });
  const told = { statusCallback: o.status, statusCallbackMethod: 'POST' };
  const sendDigits = extensionKeys(o.to);
  if (o.to.kind === 'number')
    dial.number({ ...told, ...(sendDigits && { sendDigits }), statusCallbackEvent: ['answered'] }, o.to.number);
  else dial.sip({ ...told, statusCallbackEvent: ['answered'] }, o.to.address);
  return response.toString();
}

export function hangUp(): string {
  const response = new VoiceResponse();
  response.hangup();
  return response.toString();
}

/** A webhook that needs no orders. */
export const nothingToDo = (): string => new VoiceResponse().toString();
