import * as z from 'zod';

/**
 * What the endpoints take, as developers.telnyx.com publishes it. Strict: a field that is not there is refused, so that a
 * command which relies on one fails here and not on a live call.
 */
const stream = {
  stream_url: z.url({ protocol: /^wss?$/ }).optional(),
  stream_track: z.enum(['inbound_track', 'outbound_track', 'both_tracks']).optional(),
  stream_codec: z.enum(['PCMU', 'PCMA', 'G722', 'OPUS', 'AMR-WB', 'L16', 'default']).optional(),
  stream_bidirectional_mode: z.enum(['mp3', 'rtp']).optional(),
  stream_bidirectional_codec: z.enum(['PCMU', 'PCMA', 'G722', 'OPUS', 'AMR-WB', 'L16']).optional(),
  stream_bidirectional_target_legs: z.enum(['both', 'self', 'opposite']).optional(),
};
const streamWithToken = {
  ...stream,
  stream_auth_token: z.string().max(4_000).optional(),
  stream_bidirectional_sampling_rate: z.literal([8_000, 16_000, 22_050, 24_000, 48_000]).optional(),
};
const common = { client_state: z.base64().optional(), command_id: z.string().min(1).max(200).optional() };
const e164 = z.string().regex(/^\+[1-9]\d{6,14}$/);
const target = z.union([e164, z.string().regex(/^sip:\S+@\S+$/)]);

export const Dial = z.strictObject({
  ...common,
  ...streamWithToken,
  connection_id: z.string().min(1),
  from: e164,
  to: target,
  timeout_secs: z.number().int().min(5).max(600).optional(),
});
export const Answer = z.strictObject({ ...common, ...stream, send_silence_when_idle: z.boolean().optional() });
export const StartStreaming = z.strictObject({ ...common, ...streamWithToken });

/** By the last part of `/v2/calls/{id}/actions/…`. */
export const ACTIONS = {
  answer: Answer,
  streaming_start: StartStreaming,
  hangup: z.strictObject(common),
  reject: z.strictObject({ ...common, cause: z.enum(['CALL_REJECTED', 'USER_BUSY']) }),
  transfer: z.strictObject({
    ...{ ...common, to: target, from: e164.optional() },
    timeout_secs: z.number().int().min(5).max(600).optional(),
    send_digits_on_answer: z
      .string()
      .regex(/^[0-9A-DwW*#]+$/)
      .optional(),
    target_leg_client_state: z.base64().optional(),
  }),
  send_dtmf: z.strictObject({
    ...common,
    digits: z.string().regex(/^[0-9A-DwW*#]+$/),
    duration_millis: z.number().int().min(100).max(500).optional(),
  }),
} as const;
export type Action = keyof typeof ACTIONS;

const inbound = z.strictObject({
  ani_number_format: z.enum(['+E.164', 'E.164', '+E.164-national', 'E.164-national']).optional(),
  dnis_number_format: z.enum(['+e164', 'e164', 'national', 'sip_username']).optional(),
  sip_region: z.enum(['US', 'Europe', 'Australia']).optional(),
});

export const NewApplication = z.strictObject({
  application_name: z.string().min(1).max(100),
  webhook_event_url: z.url(),
  webhook_api_version: z.enum(['1', '2']).optional(),
  active: z.boolean().optional(),
  outbound: z.strictObject({ outbound_voice_profile_id: z.string() }).optional(),
});
export const NewFqdnConnection = z.strictObject({
  connection_name: z.string().min(1).max(100),
  active: z.boolean().optional(),
  inbound: inbound.optional(),
  transport_protocol: z.enum(['UDP', 'TCP', 'TLS']).optional(),
});
export const NewFqdn = z.strictObject({
  connection_id: z.string(),
  fqdn: z.string().regex(/^[a-z0-9.-]+$/i),
  dns_record_type: z.enum(['a', 'srv']),
  port: z.number().int().nullable().optional(),
});
export const NumberUpdate = z.strictObject({ connection_id: z.string().optional() });
export const NewMessage = z.strictObject({
  from: e164.optional(),
  messaging_profile_id: z.string().optional(),
  to: e164,
  text: z.string().min(1).max(1_600),
});
export type Transfer = z.infer<(typeof ACTIONS)['transfer']>;
