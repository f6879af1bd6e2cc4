const payload = Buffer.alloc(160, 0x7f).toString('base64');
const AT = '2026-01-02T03:04:05Z';

/** What Twilio says on a stream, except its end. */
export const ofTwilio = (streamSid: string) => [
  { event: 'connected', protocol: 'Call', version: '1.0.0' },
  {
    ...{ event: 'start', sequenceNumber: '1', streamSid },
    start: {
      ...{ accountSid: 'AC1', streamSid, callSid: 'CA1', tracks: ['inbound'], customParameters: { call: 'x' } },
      mediaFormat: { encoding: 'audio/x-mulaw', sampleRate: 8_000, channels: 1 },
    },
  },
  {
    ...{ event: 'media', sequenceNumber: '9', streamSid },
    media: { track: 'inbound', chunk: '3', timestamp: '60', payload },
  },
  { event: 'dtmf', streamSid, sequenceNumber: '5', dtmf: { track: 'inbound_track', digit: '5' } },
  { event: 'mark', sequenceNumber: '6', streamSid, mark: { name: 'm1' } },
];

/** What Telnyx says on a stream, except its end. */
export const ofTelnyx = (stream_id: string) => [
  { event: 'connected', version: '1.0.0' },
  {
    ...{ event: 'start', sequence_number: '1', stream_id },
    start: {
      ...{ user_id: 'u', call_control_id: 'v3:x', from: '+34600111222', to: '+34971000042', client_state: null },
      media_format: { encoding: 'PCMU', sample_rate: 8_000, channels: 1 },
    },
  },
  {
    ...{ event: 'media', sequence_number: '9', stream_id },
    media: { track: 'inbound', chunk: '3', timestamp: '60', payload },
  },
  { event: 'dtmf', stream_id, sequence_number: '5', occurred_at: AT, dtmf: { digit: '5' } },
  { event: 'mark', stream_id, sequence_number: '6', mark: { name: 'm1' } },
  { event: 'error', stream_id, payload: { code: '100003', title: 'malformed_frame' } },
];

/** What a page says, except its end. */
export const OF_PAGE = [
  { type: 'digit', digit: '5' },
  { type: 'text', text: 'a room for two' },
  { type: 'mark', name: 'm1' },
  { type: 'ping', t: 12_345.5 },
];
