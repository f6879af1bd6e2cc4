import type { Door, HookDoor } from '../openapi/door';
import { TelnyxMessage } from './events';

export const telnyxDoor: HookDoor = {
  id: 'telnyxCallControl',
  summary: 'Telnyx Call Control tells what happens to a call. `?hotel=` names the hotel for numbers that no line has.',
  security: ['telnyx'],
  bodies: {
    'application/json': {
      schema: TelnyxMessage,
      example: {
        data: {
          ...{ record_type: 'event', event_type: 'call.initiated', id: '0ccc7b54-4df3-4bca-a65a-3da1ecc777f0' },
          occurred_at: '2026-10-12T09:00:00.000Z',
          payload: {
            ...{ call_control_id: 'v3:T02llQxIyaRkhfRKxgAP8nY511EhFLizdvdUKJiSw8d6A9BborherQ', direction: 'incoming' },
            ...{ from: '+34600111222', to: '+34971123456' },
          },
        },
      },
    },
  },
  answer: { type: 'application/json', example: {} },
};

export const telnyxStreamDoor: Door = {
  id: 'telnyxStream',
  summary: 'The audio of a call at Telnyx: bidirectional media streaming, PCMU at 8 kHz, in JSON messages.',
  security: ['telnyxStream'],
};
