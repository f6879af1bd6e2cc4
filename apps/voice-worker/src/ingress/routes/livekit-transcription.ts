import * as z from 'zod';
import { intentOf } from '../livekit/agent/intent';
import { lineOf } from '../livekit/agent/line';
import { AgentTranscription } from '../livekit/agent/messages';
import { AgentStory } from '../livekit/agent/story';
import { defineRoute } from '../route';

export const takeTranscription = defineRoute({
  method: 'POST',
  path: '/v1/livekit/transcription',
  id: 'takeTranscription',
  summary: 'What an outside LiveKit agent heard its caller say; answers what the line’s live flow would make of it.',
  permission: 'call.act',
  rate: 'agents',
  body: AgentTranscription,
  status: 200,
  example: {
    body: { call_sid: 'room-1', text: 'I would like to book a room', language: 'en', confidence: 0.95 },
    response: {
      ...{ status: 'processed', call_sid: 'room-1', call_id: '019a8f3e-7c1b-7d52-9b1e-6f0f5a3c2d10' },
      ...{ intent_detected: 'rooms', intent_label: 'Reservations', confidence: 0.91 },
    },
  },
  response: z.object({
    status: z.literal('processed'),
    call_sid: z.string(),
    call_id: z.string().describe('Of the call on the Calls page.'),
    intent_detected: z.string().nullable().describe('The menu option that is meant; null: none.'),
    intent_label: z.string().nullable(),
    confidence: z.number().nullable(),
  }),
  async handle({ body: { call_sid, text, language, confidence, is_final, line_id }, caller, services }) {
    const { hotelId } = caller;
    const line = await lineOf(hotelId, { line_id }, call_sid, services);
    const story = await AgentStory.of(hotelId, call_sid, { line }, services);
    const segment = `${story.callId}:${story.elapsed()}`;
    const intent = is_final && line.version ? intentOf(text, language, line.version) : null;
    if (!is_final) await story.tell({ type: 'transcript.partial', segment, speaker: 'caller', text });
    else {
      const endMs = story.elapsed();
      await story.tell({
        ...{ type: 'transcript.final', segment, speaker: 'caller', text, language },
        // the agent tells when it has heard it all; how long it took is not known
        ...{ startMs: endMs, endMs, confidence, by: 'speech' },
      });
    }
    if (intent) {
      const { node, option: port } = intent;
      await story.tell({ type: 'choice.made', node, port, by: 'speech', said: text, confidence: intent.confidence });
    }
    return {
      ...{ status: 'processed' as const, call_sid, call_id: story.callId },
      intent_detected: intent?.option ?? null,
      intent_label: intent?.label ?? null,
      confidence: intent?.confidence ?? null,
    };
  },
});
