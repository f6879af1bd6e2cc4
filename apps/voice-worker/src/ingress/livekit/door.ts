import * as z from 'zod';
import type { HookDoor } from '../openapi/door';
import { AgentEvent } from './agent/messages';

/** What we read of LiveKit's own events. Source: docs.livekit.io, webhooks. */
const LiveKitEvent = z.looseObject({
  id: z.string(),
  event: z.string().describe('participant_joined, participant_left and room_finished are acted on.'),
  room: z.looseObject({ sid: z.string(), name: z.string() }).optional(),
  participant: z
    .looseObject({ identity: z.string(), kind: z.string(), attributes: z.record(z.string(), z.string()) })
    .optional(),
});

export const liveKitDoor: HookDoor = {
  id: 'liveKitWebhook',
  summary: 'LiveKit tells of rooms and who is in them; an outside agent, with an API key, of its call.',
  security: ['liveKit', 'apiKey'],
  bodies: {
    'application/webhook+json': {
      schema: LiveKitEvent,
      example: {
        ...{ id: 'EV_7wGq3kGfW4vL', event: 'participant_joined', room: { sid: 'RM_4gQ2', name: 'call-_7Hk' } },
        participant: {
          ...{ identity: 'sip_7Hk', kind: 'SIP' },
          attributes: { 'sip.ruleID': 'SDR_9f', 'sip.trunkPhoneNumber': '+34971123456' },
        },
      },
    },
    'application/json': {
      schema: AgentEvent,
      example: { event_type: 'call_started', call_sid: 'room-1', data: { called_number: '+34971123456' } },
    },
  },
  answer: { type: 'application/json', example: {} },
};
