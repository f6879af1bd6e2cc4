import type { IncomingMessage, ServerResponse } from 'node:http';
import { AppError } from '@innline/shared';
import type { Services } from '../../../services';
import { authenticate, limitRate } from '../../authenticate';
import { lineOf } from './line';
import { AgentEvent } from './messages';
import { AgentStory } from './story';

/** Outside agents show an API key where LiveKit shows its signature. */
export const isAgent = (authorization: string): boolean => /^bearer inn_/i.test(authorization);

/** @throws AppError `unauthenticated`, `forbidden`, `rate_limited`, `bad_request` */
export async function agentEvent(raw: IncomingMessage, body: Buffer, res: ServerResponse, services: Services) {
  const agent = await authenticate(raw, 'call.act', services);
  await limitRate(agent, res, services, 'agents');
  const { hotelId } = agent;
  let parsed: ReturnType<typeof AgentEvent.safeParse>;
  try {
    parsed = AgentEvent.safeParse(JSON.parse(body.toString('utf8')));
  } catch {
    throw new AppError('bad_request', 'The body is not valid JSON.');
  }
  if (!parsed.success)
    throw new AppError('bad_request', 'Send event_type (agent_ready, call_started or call_ended) and call_sid.');
  const { event_type, call_sid, data } = parsed.data;
  // a ready agent has no caller yet
  if (event_type !== 'agent_ready') {
    const story = await AgentStory.of(
      hotelId,
      call_sid,
      { line: await lineOf(hotelId, data, call_sid, services), data },
      services,
    );
    if (event_type === 'call_ended') await story.end(data.reason);
  }
  return { status: 'processed' as const, call_sid };
}
