import { createHash } from 'node:crypto';
import { AppError, type CallEvent, type CallEventBody, redisKeys } from '@innline/shared';
import { newId } from '@innline/shared/ids';
import { toE164 } from '@innline/shared/phone';
import type { Services } from '../../../services';
import type { AgentLine } from './line';
import type { AgentEvent } from './messages';

/** A call of an outside agent that says nothing for a day is over. */
const KEEP_SECONDS = 24 * 3_600;

/** The agent's ids may hold numbers: keys hold their hash. */
const idOf = (hotelId: string, callSid: string) =>
  `agent-${createHash('sha256').update(`${hotelId}\n${callSid}`).digest('hex')}`;

/** One call of an outside agent, written down as our own calls are. */
export class AgentStory {
  private constructor(
    readonly callId: string,
    private readonly hotelId: string,
    private readonly startedAt: number,
    private readonly services: Services,
  ) {}

  /**
   * The story of this call; begun with the first thing that is told of it.
   * @throws AppError `unavailable` while Redis is away: numbers of events must not collide
   */
  static async of(
    hotelId: string,
    callSid: string,
    begin: { line: AgentLine; data?: AgentEvent['data'] },
    services: Services,
  ): Promise<AgentStory> {
    const fresh = newId();
    const call = { callId: fresh, hotelId, role: 'caller' as const };
    const { callId } = await services.carrierCalls.announce('livekit', idOf(hotelId, callSid), call);
    const key = redisKeys.agentCall(callId);
    try {
      await services.redis.hsetnx(key, 'startedAt', String(Date.now()));
      await services.redis.expire(key, KEEP_SECONDS);
      const story = new AgentStory(callId, hotelId, Number(await services.redis.hget(key, 'startedAt')), services);
      if (callId === fresh) await story.begin(begin.line, begin.data ?? {});
      return story;
    } catch (cause) {
      throw new AppError('unavailable', 'Calls cannot be written down at the moment. Try again.', { cause });
    }
  }

  elapsed = () => Date.now() - this.startedAt;

  async tell(body: CallEventBody): Promise<void> {
    const { callId, hotelId } = this;
    const seq = (await this.services.redis.hincrby(redisKeys.agentCall(callId), 'events', 1)) - 1;
    const event = { v: 1, id: `${callId}:${seq}`, callId, hotelId, seq, at: Date.now(), ...body } as CallEvent;
    this.services.journal.publish(event);
  }

  /** Once. */
  async end(reason: string | undefined): Promise<void> {
    if ((await this.services.redis.hsetnx(redisKeys.agentCall(this.callId), 'ended', '1')) === 0) return;
    const left = reason === undefined || /disconnect|hang|left/i.test(reason);
    await this.tell({
      ...{ type: 'call.ended', reason: left ? 'caller_left' : 'completed' },
      ...{ outcome: null, durationMs: this.elapsed() },
    });
  }

  private async begin({ lineId, lineName, version }: AgentLine, data: AgentEvent['data']): Promise<void> {
    await this.tell({
      ...{ type: 'call.started', channel: data.is_sip === false ? 'browser' : 'sip', direction: 'inbound' },
      ...{ flowId: version?.ran.flowId ?? null, flowName: version?.ran.name ?? 'An outside agent' },
      ...{ flowVersion: version?.ran.number ?? null, lineId, lineName },
      ...{ callerNumber: data.caller_number ? toE164(data.caller_number) : null, callerName: null },
      language: version?.ready.language ?? 'en',
    });
    await this.tell({ type: 'call.answered' });
  }
}
