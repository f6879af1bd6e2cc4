import { newId } from '@innline/shared/ids';
import type { LegResult } from '../../../call/carrier-legs';
import { type Dial, extensionKeys, type TelephonyParts } from '../contract';
import { anyNumber } from './any-number';
import { applicationOf } from './application';
import { type TelnyxAccount, telnyxClient } from './client';
import { hangUp } from './hangup';
import { sendDtmf } from './send-dtmf';
import { STREAM_OPTIONS } from './stream-options';
import { signState, signStream, streamUrl } from './tokens';

/** Answering, connecting the stream and telling us take this long at most. */
const SETTLE_MS = 15_000;

/** Resolves with why the ringing has to stop. */
function stopped(signal: AbortSignal, ms: number): { why: Promise<'failed' | 'no_answer'>; done(): void } {
  let done = () => {};
  const why = new Promise<'failed' | 'no_answer'>((resolve) => {
    const timer = setTimeout(() => resolve('no_answer'), ms);
    const abort = () => resolve('failed');
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
    };
  });
  return { why, done };
}

/** Rings somebody by Call Control and gives their audio. Never throws. */
export async function dial(o: Dial, account: TelnyxAccount, parts: TelephonyParts): Promise<LegResult> {
  if (o.signal.aborted) return { outcome: 'failed' };
  const { env, legs, log } = parts;
  const { callId, role, ringSeconds, signal } = o;
  const { hotelId } = account;
  const client = telnyxClient(account, env);
  const leg = { id: newId(), hotelId, callId, role };
  const whose = { hotelId, callId, role, legId: leg.id, lineId: null };
  const seconds = ringSeconds + SETTLE_MS / 1_000;
  const expected = await legs.expect(leg, seconds);
  const stop = stopped(signal, seconds * 1_000);
  try {
    const connection_id = await applicationOf(client, account, env);
    if (!connection_id) throw new Error('no Call Control application');
    const from = o.from ?? (await anyNumber(client, connection_id));
    if (!from) throw new Error('no number to call from');
    const dialled = await client.calls.dial({
      ...STREAM_OPTIONS,
      connection_id,
      from,
      to: o.to.kind === 'number' ? o.to.number : o.to.address,
      timeout_secs: ringSeconds,
      client_state: signState(whose, env),
      command_id: leg.id,
      stream_url: streamUrl(env),
      stream_auth_token: signStream({ ...whose, callControlId: null, after: 'first' }, seconds * 1_000, env),
    });
    const ended = stop.why.then((outcome) => ({ outcome, stop: true as const }));
    const result = await Promise.race([expected.result, ended]);
    const id = dialled.data?.call_control_id;
    const keys = extensionKeys(o.to);
    if (!('stop' in result)) {
      if (result.outcome === 'answered' && id && keys) await sendDtmf(client, id, keys, `${leg.id}:extension`);
      return result;
    }
    if (id) await hangUp(client, id, `${leg.id}:hangup`);
    return { outcome: result.outcome };
  } catch (error) {
    log.warn({ err: { message: (error as Error).name }, callId }, 'Telnyx would not dial');
    return { outcome: 'failed' };
  } finally {
    stop.done();
    expected.forget();
  }
}
